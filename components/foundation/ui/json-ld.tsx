/** Facts about the page for machines, as https://schema.org names them. */
export function JsonLd({ data }: { data: object }) {
  // A `<` in a text could end the script early; as an escape it means the same and cannot.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: as a child, React would escape the quotes of the JSON too.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
