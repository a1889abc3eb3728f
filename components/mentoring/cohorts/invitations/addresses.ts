import * as words from '@/messages/generated/mentoring/cohort-members'

/**
 * Parses typed or pasted addresses, separated by spaces, commas, semicolons or lines; each once. Ignores names in the
 * format of mail programs: `Ben Ray <ben@example.org>`.
 */
export function parseAddresses(text: string): string[] {
  const entries = text
    .toLowerCase()
    .replace(/"[^"\n]*"/g, ' ')
    .split(/[,;\n]+/)
  const found = entries.flatMap((entry, at) => {
    const [outside = '', ...inside] = entry.split(/[<>]/)
    // In `Ray, Ben <ben@example.org>` the first entry is a part of the name too.
    const isName = inside.length > 0 || (entries[at + 1]?.includes('<') && !/[.@]/.test(entry))
    const words = outside.split(/\s+/).filter((word) => word !== '' && (word.includes('@') || !isName))
    return [...words, ...inside.flatMap((part) => part.split(/\s+/)).filter((part) => part !== '')]
  })
  return [...new Set(found)]
}

/** Lists the reasons for refused addresses, each with its address: the server returns them by index, `emails.2`. */
export function addressReasons(addresses: readonly string[], reasons: Readonly<Record<string, string>>): string[] {
  return Object.entries(reasons).map(([field, reason]) => {
    const place = /^emails\.(\d+)$/.exec(field)?.[1]
    const address = place === undefined ? undefined : addresses[Number(place)]
    return address === undefined ? reason : words.wrongAddress({ address, reason })
  })
}
