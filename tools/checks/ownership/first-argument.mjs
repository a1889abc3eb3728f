// Reports commands that do not take a viewer, the operator or a transaction first.
import { listTypeParts, locate, resolveAlias, toSourcePath } from './program.mjs'

const COMMANDS = /^lib\/(?:.*[/.])?commands\.ts$/
/**
 * Name in TypeScript of the property by which `lib/platform/auth/viewer.ts` brands its types: only sign-in makes such a
 * value.
 */
const BRAND = /^__@made@/

const NO_VIEWER = 'runs before anybody is signed in: it finds out who they are'
const BYTES = 'writes bytes on disk under an id: the command that calls it has decided whose they are'

/**
 * Commands without a viewer, operator or transaction, by name: one function each.
 * @type {Record<string, string>}
 */
export const EXCEPTIONS = {
  signInByLink: NO_VIEWER,
  signInByProvider: NO_VIEWER,
  recordFailedSignIn: NO_VIEWER,
  submitRun: NO_VIEWER,
  receiveUpload: BYTES,
  eraseLetters: BYTES,
  eraseBytes: BYTES,
}

/**
 * Finds exported functions of commands without a guard. A command takes a viewer or the operator first; a part of one
 * takes its transaction, directly or as `tx`. Functions that do not return a promise only compute.
 * @returns a sentence for each function without one of these
 */
export function findUnguarded({ checker, sources }, exceptions = EXCEPTIONS) {
  const found = sources
    .filter((source) => COMMANDS.test(toSourcePath(source)))
    .flatMap((source) => listExports(checker, source))
    .filter(({ symbol }) => symbol.valueDeclaration && isUnguarded(checker, symbol))
  const isAllowed = (name) => name in exceptions && found.filter((one) => one.name === name).length === 1
  return [
    ...found
      .filter(({ name }) => !isAllowed(name))
      .map(
        ({ name, symbol }) =>
          `${locate(symbol.valueDeclaration)}: ${name} takes no Viewer, Operator or Transaction first. Let it take the one it acts for.`,
      ),
    ...Object.keys(exceptions)
      .filter((name) => !found.some((one) => one.name === name))
      .map((name) => `${name} needs no exception any more. Take it off the list.`),
  ]
}

const listExports = (checker, source) => {
  const module = checker.getSymbolAtLocation(source)
  const exported = module ? checker.getExportsOfModule(module) : []
  return exported.map((symbol) => ({ name: symbol.name, symbol: resolveAlias(checker, symbol) }))
}

function isUnguarded(checker, symbol) {
  const signatures = checker.getTypeOfSymbol(symbol).getCallSignatures()
  return signatures.some((signature) => {
    const [first] = signature.parameters
    const isAsync = signature.getReturnType().getProperty('then') !== undefined
    return isAsync && (!first || !isGuard(checker, checker.getTypeOfSymbol(first)))
  })
}

function isGuard(checker, type) {
  if (type.isUnion()) return type.types.every((part) => isGuard(checker, part))
  const tx = type.getProperty('tx')
  return isBranded(type) || isTransaction(type) || (tx !== undefined && isTransaction(checker.getTypeOfSymbol(tx)))
}

const isBranded = (type) => type.getProperties().some(({ name }) => BRAND.test(name))
/** Returns whether a type is Prisma's client, or a transaction's part of it. */
const isTransaction = (type) =>
  listTypeParts(type).some(({ aliasSymbol }) => /^Transaction(?:Client)?$/.test(aliasSymbol?.name))
