import * as words from '@/messages/generated/mentoring/cohort-members'

/**
 * The addresses in what somebody typed or pasted: apart by spaces, commas, semicolons or lines; each once. Names are left
 * out where they stand as mail programs write them: `Ben Ray <ben@example.org>`.
 */
export function addressesIn(text: string): string[] {
  const entries = text
    .toLowerCase()
    .replace(/"[^"\n]*"/g, ' ')
    .split(/[,;\n]+/)
  const found = entries.flatMap((entry, at) => {
    const [outside = '', ...inside] = entry.split(/[<>]/)
    // `Ray, Ben <ben@example.org>`: the first entry is a part of the name too.
    const isName = inside.length > 0 || (entries[at + 1]?.includes('<') && !/[.@]/.test(entry))
    const words = outside.split(/\s+/).filter((word) => word !== '' && (word.includes('@') || !isName))
    return [...words, ...inside.flatMap((part) => part.split(/\s+/)).filter((part) => part !== '')]
  })
  return [...new Set(found)]
}

/** Why some of the addresses were refused, each named: the server says it by place, `emails.2`. */
export function addressReasons(addresses: readonly string[], reasons: Readonly<Record<string, string>>): string[] {
  return Object.entries(reasons).map(([field, reason]) => {
    const place = /^emails\.(\d+)$/.exec(field)?.[1]
    const address = place === undefined ? undefined : addresses[Number(place)]
    return address === undefined ? reason : words.wrongAddress({ address, reason })
  })
}
