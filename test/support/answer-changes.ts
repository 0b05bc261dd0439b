import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { run } from "./tools.ts";

/** A Word file, and what is done with all of its tracked changes. */
export interface Question {
  readonly docx: string;
  readonly answer: "accept" | "reject";
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';
const LIBRARY =
  `${DECLARATION}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard">` +
  '<library:element library:name="Changes"/></library:library>';

const COMMAND = { accept: "AcceptAllTrackedChanges", reject: "RejectAllTrackedChanges" } as const;

const ANSWER = `
Sub Answer(source, target, command)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:" &amp; command, "", 0, Array())
  Dim format(1) As New com.sun.star.beans.PropertyValue
  format(0).Name = "FilterName"
  format(0).Value = "Text (encoded)"
  format(1).Name = "FilterOptions"
  format(1).Value = "UTF8,LF"
  document.storeToURL(target, format())
  document.close(True)
End Sub
`;

/** The text of each file, line by line, once LibreOffice has answered its changes; it works in a folder of the test's. */
export function answeredByOffice(
  questions: readonly Question[],
  folder: string,
): readonly (readonly string[])[] {
  const profile = join(folder, "profile");
  const user = `-env:UserInstallation=${pathToFileURL(profile)}`;
  const basic = join(profile, "user/basic/Standard");
  // A new profile gets an empty library of its own first.
  run("soffice", [user, "--headless", "--terminate_after_init"]);
  const target = (at: number): string => join(folder, `answered-${at}.txt`);
  const calls = questions.map(
    ({ docx, answer }, at) =>
      `Answer("${pathToFileURL(docx)}", "${pathToFileURL(target(at))}", "${COMMAND[answer]}")`,
  );
  mkdirSync(basic, { recursive: true });
  writeFileSync(join(basic, "script.xlb"), LIBRARY);
  writeFileSync(
    join(basic, "Changes.xba"),
    `${DECLARATION}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Changes"` +
      ` script:language="StarBasic">Sub Main\n${calls.join("\n")}\nEnd Sub\n${ANSWER}</script:module>`,
  );
  run("soffice", [user, "--headless", "macro:///Standard.Changes.Main"]);
  return questions.map((_, at) => readFileSync(target(at), "utf8").split("\n"));
}
