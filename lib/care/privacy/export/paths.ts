/** Where a file that was handed in lies in an export: a name that every system takes, and that no other file has. */
export function pathInExport({ id, name }: { readonly id: string; readonly name: string }): string {
  const safe = /^.*[^. ]/s.exec(name.replace(/[<>:"|?*\\/]/g, '_'))?.[0]
  return `files/${id.slice(0, 8)}-${safe || 'file'}`
}
