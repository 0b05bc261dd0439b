// docxtemplater: opens the report's Word file as a template, fills it and packs it. Arguments: template, output.
import { readFileSync, writeFileSync } from "node:fs";
import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";

const [template, output] = process.argv.slice(2);
const document = new Docxtemplater(new PizZip(readFileSync(template)), { paragraphLoop: true });
document.render({});
writeFileSync(output, document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" }));
