import { keepPlace, restorePlace } from "./place.ts";

/** What the server tells: the build that the page is of, and what stands in the way of the next. */
interface State {
  readonly build: string;
  readonly fault: string;
}

follow();

/** Loads the page anew when there is a new build; says why when there is none. The words are text, whatever they say. */
function follow(): void {
  const own = document.body.dataset.build;
  const bar = document.createElement("pre");
  bar.id = "live";
  bar.setAttribute("role", "status");
  bar.tabIndex = 0;
  const say = (text: string): void => {
    bar.textContent = text;
    bar.hidden = text === "";
  };
  say("");
  // This program comes first in the page, so the bar is above all else.
  document.body.append(bar);
  restorePlace();
  const events = new EventSource("/events");
  events.addEventListener("message", ({ data }) => {
    const { build, fault } = JSON.parse(data) as State;
    if (build === own) return say(fault);
    keepPlace();
    location.reload();
  });
  events.addEventListener("error", () => say("与 report watch 的连接断了；重新运行后会自动接上。"));
}
