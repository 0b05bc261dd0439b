import v8 from "@vitest/coverage-v8";

/** vitest's own provider, which is installed here and not beside vitest: workers would look for it there by its name. */
export default {
  ...v8,
  async getProvider() {
    return Object.assign(await v8.getProvider(), { name: "custom" });
  },
};
