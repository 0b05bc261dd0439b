import { followDocument } from "./story.ts";

followDocument("docs/manual.md", async () => {});
