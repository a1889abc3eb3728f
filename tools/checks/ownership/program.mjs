// Parses the sources with types, for the checks that use TypeScript's type checker.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { root } from '../../setup/steps.mjs'

const GENERATED = /\/prisma\/generated\/\w+\/models\/(\w+)\.ts$/

/**
 * Parses files and their imports.
 * @param files paths below the root of the project
 * @param planted sources that are not on the disk, by path: for tests
 */
export function readProgram(files, planted = {}) {
  const config = ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile).config
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root)
  const host = ts.createCompilerHost({ ...options, incremental: false })
  const texts = new Map(Object.entries(planted).map(([file, text]) => [path.join(root, file), text]))
  const { fileExists, readFile, getSourceFile } = host
  // A planted source may be in a folder that does not exist.
  host.directoryExists = undefined
  host.fileExists = (file) => texts.has(file) || fileExists.call(host, file)
  host.readFile = (file) => texts.get(file) ?? readFile.call(host, file)
  host.getSourceFile = (file, version, ...more) =>
    texts.has(file)
      ? ts.createSourceFile(file, texts.get(file), version, true)
      : getSourceFile.call(host, file, version, ...more)
  const names = [...files, ...texts.keys()].map((file) => path.resolve(root, file))
  const program = ts.createProgram(names, { ...options, incremental: false }, host)
  return { checker: program.getTypeChecker(), sources: names.map((name) => program.getSourceFile(name)) }
}

/** Lists the sources below some folders, without their tests. */
export function listSources(...folders) {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate', ...folders]
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((file) => /\.(?:tsx?|mjs)$/.test(file) && !/\.test\.tsx?$/.test(file) && existsSync(path.join(root, file)))
}

/** Returns a node's position: `lib/learning/plans/commands.ts:32`. */
export function locate(node) {
  const source = node.getSourceFile()
  const { line } = source.getLineAndCharacterOfPosition(node.getStart())
  return `${toSourcePath(source)}:${line + 1}`
}

export const toSourcePath = (source) => path.relative(root, source.fileName)

/** Yields every node of a source. */
export function* listNodes(node) {
  yield node
  const children = []
  ts.forEachChild(node, (child) => void children.push(child))
  for (const child of children) yield* listNodes(child)
}

/** Returns the parts of a union or an intersection, or the type itself. */
export const listTypeParts = (type) => (type.isUnionOrIntersection() ? type.types.flatMap(listTypeParts) : [type])

/** Returns the string literals that a type allows; none where it allows any string. */
export const literals = (type) => {
  const parts = listTypeParts(type)
  return parts.every((part) => part.isStringLiteral()) ? parts.map(({ value }) => value) : []
}

/** Returns the table in whose generated types a symbol is declared, or null. */
export const generatedModel = (symbol) =>
  symbol?.declarations
    ?.map((one) => GENERATED.exec(one.getSourceFile().fileName)?.[1])
    .find((name) => name !== undefined) ?? null

/** Returns the original symbol of an import, or of an export under another name. */
export const resolveAlias = (checker, symbol) =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
