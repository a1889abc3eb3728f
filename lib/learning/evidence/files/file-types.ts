import { parseExtension } from './file-name'

export type FileType = {
  /** As it is stored and sent, whatever the browser said. */
  readonly mediaType: string
  readonly inWords: string
  readonly extensions: readonly string[]
}

/** Source files that do nothing when they are opened by mistake, and prose: all of them are kept as plain text. */
const textExtensions = [
  ...['txt', 'md', 'markdown', 'rst', 'adoc', 'log', 'csv', 'tsv', 'json', 'jsonl', 'yaml', 'yml', 'toml', 'ini'],
  ...['conf', 'properties', 'sql', 'graphql', 'proto', 'http', 'diff', 'patch', 'js', 'mjs', 'cjs', 'jsx', 'ts', 'tsx'],
  ...['py', 'java', 'kt', 'kts', 'gradle', 'php', 'cs', 'go', 'rs', 'rb', 'c', 'h', 'cpp', 'hpp', 'swift', 'scala'],
  ...['sh', 'css', 'scss', 'tf'],
]

export const text: FileType = { mediaType: 'text/plain', inWords: 'text', extensions: textExtensions }
export const zip: FileType = { mediaType: 'application/zip', inWords: 'a zip file', extensions: ['zip'] }

const fileTypes: readonly FileType[] = [
  { mediaType: 'application/pdf', inWords: 'a PDF', extensions: ['pdf'] },
  { mediaType: 'image/png', inWords: 'a PNG picture', extensions: ['png'] },
  { mediaType: 'image/jpeg', inWords: 'a JPEG picture', extensions: ['jpg', 'jpeg'] },
  { mediaType: 'image/gif', inWords: 'a GIF picture', extensions: ['gif'] },
  { mediaType: 'image/webp', inWords: 'a WebP picture', extensions: ['webp'] },
  zip,
  text,
]

/** What the file chooser of a browser offers. */
export const offeredExtensions: readonly string[] = fileTypes.flatMap(({ extensions }) =>
  extensions.map((it) => `.${it}`),
)

export const ACCEPTED = 'Accepted are PDF, pictures (PNG, JPEG, GIF, WebP), zip files, and text such as notes or code.'

export const isPicture = ({ mediaType }: FileType): boolean => mediaType.startsWith('image/')

export const typeOfMedia = (mediaType: string): FileType | null =>
  fileTypes.find((type) => type.mediaType === mediaType) ?? null

/** Files that go by a name without an ending. */
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

const isOffice = (extension: string): boolean => /^(doc|xls|ppt|dot|xlt|pot|od[tspg])[xm]?$/.test(extension)

/** What the name says that the file is, or why it cannot be taken. */
export function typeOfName(name: string): FileType | { readonly refusal: string } {
  if (textNames.includes(name.toLowerCase())) return text
  const extension = parseExtension(name)
  if (isOffice(extension)) return { refusal: EXPORT_IT }
  const type = fileTypes.find(({ extensions }) => extensions.includes(extension))
  if (type) return type
  const what = extension ? `A file that ends in .${extension}` : 'A file whose name has no ending'
  return { refusal: `${what} is not accepted. ${ACCEPTED}` }
}

/** Documents of an office are archives with programs in them. */
export const EXPORT_IT = 'Office documents are not accepted. Export it as a PDF.'
