/** Returns the path of an uploaded file in an export: unique, and valid on every system. */
export function pathInExport({ id, name }: { readonly id: string; readonly name: string }): string {
  const safe = /^.*[^. ]/s.exec(name.replace(/[<>:"|?*\\/]/g, '_'))?.[0]
  return `files/${id.slice(0, 8)}-${safe || 'file'}`
}
