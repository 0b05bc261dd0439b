/** Ids of the styles in the files we write; their names, which people see in Word, are in styles.ts. */
export const STYLE = {
  normal: "Normal",
  title: "Title",
  heading: { 1: "Heading1", 2: "Heading2", 3: "Heading3", 4: "Heading4" },
  body: "BodyText",
  blankLine: "BlankLine",
  caption: "Caption",
  chart: "Chart",
  tableText: "TableText",
  tableHead: "TableHead",
  tableUnit: "TableUnit",
  table: "ReportTable",
  attachmentNote: "AttachmentNote",
  attachmentLabel: "AttachmentLabel",
  attachmentTitle: "AttachmentTitle",
  footer: "Footer",
} as const;
