/** Structured data about the page, as in https://schema.org. */
export function JsonLd({ data }: { data: object }) {
  // Escapes `<`, which could end the script early.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: as a child, React would escape the quotes of the JSON too.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
