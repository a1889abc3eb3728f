/** Returns the commit that a link to a repository host is pinned to, such as `.../commit/<sha>` or `.../tree/<sha>`. */
export function commitInUrl(url: string): string | null {
  return /\/(?:commit|commits|tree|blob|src)\/([0-9a-f]{7,40})(?=[/?#]|$)/i.exec(url)?.[1]?.toLowerCase() ?? null
}
