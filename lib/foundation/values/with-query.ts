/** Returns an address with a query. Leaves out empty and undefined values. */
export function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const asked = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return asked.length > 0 ? `${path}?${new URLSearchParams(asked)}` : path
}
