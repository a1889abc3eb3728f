import * as refusals from '@/messages/generated/learning/file-refusals'
import * as words from '@/messages/generated/learning/file-types'
import { parseExtension } from './file-name'

export type FileType = {
  /** Media type as it is stored and sent, whatever the browser declared. */
  readonly mediaType: string
  /** "a PDF" */
  readonly inWords: () => string
  readonly extensions: readonly string[]
}

/** Extensions of prose, and of source files that do nothing when opened by mistake. All are stored as plain text. */
const textExtensions = [
  ...['txt', 'md', 'markdown', 'rst', 'adoc', 'log', 'csv', 'tsv', 'json', 'jsonl', 'yaml', 'yml', 'toml', 'ini'],
  ...['conf', 'properties', 'sql', 'graphql', 'proto', 'http', 'diff', 'patch', 'js', 'mjs', 'cjs', 'jsx', 'ts', 'tsx'],
  ...['py', 'java', 'kt', 'kts', 'gradle', 'php', 'cs', 'go', 'rs', 'rb', 'c', 'h', 'cpp', 'hpp', 'swift', 'scala'],
  ...['sh', 'css', 'scss', 'tf'],
]

export const text: FileType = { mediaType: 'text/plain', inWords: words.text, extensions: textExtensions }
export const zip: FileType = { mediaType: 'application/zip', inWords: words.zip, extensions: ['zip'] }

const fileTypes: readonly FileType[] = [
  { mediaType: 'application/pdf', inWords: words.pdf, extensions: ['pdf'] },
  { mediaType: 'image/png', inWords: words.png, extensions: ['png'] },
  { mediaType: 'image/jpeg', inWords: words.jpeg, extensions: ['jpg', 'jpeg'] },
  { mediaType: 'image/gif', inWords: words.gif, extensions: ['gif'] },
  { mediaType: 'image/webp', inWords: words.webp, extensions: ['webp'] },
  zip,
  text,
]

/** Extensions offered by the browser's file chooser. */
export const offeredExtensions: readonly string[] = fileTypes.flatMap(({ extensions }) =>
  extensions.map((it) => `.${it}`),
)

export const isPicture = ({ mediaType }: FileType): boolean => mediaType.startsWith('image/')

export const findFileTypeByMediaType = (mediaType: string): FileType | null =>
  fileTypes.find((type) => type.mediaType === mediaType) ?? null

/** Text files known by a name without an extension. */
const textNames = [
  'dockerfile',
  'makefile',
  'procfile',
  'readme',
  'license',
  '.gitignore',
  '.dockerignore',
  '.editorconfig',
]

/** Office documents are refused: they are archives that may contain programs. */
const isOffice = (extension: string): boolean => /^(doc|xls|ppt|dot|xlt|pot|od[tspg])[xm]?$/.test(extension)

/** Returns the file type that a name stands for, or why it is refused. */
export function findFileTypeByName(name: string): FileType | { readonly refusal: string } {
  if (textNames.includes(name.toLowerCase())) return text
  const extension = parseExtension(name)
  if (isOffice(extension)) return { refusal: refusals.office() }
  const type = fileTypes.find(({ extensions }) => extensions.includes(extension))
  if (type) return type
  const accepted = refusals.accepted()
  const refusal = extension ? refusals.extensionRefused({ extension, accepted }) : refusals.noExtension({ accepted })
  return { refusal }
}
