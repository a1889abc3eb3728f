// Writes the TypeScript module of one message file.

/** Imports from `lib/foundation/messages/message`, by the pattern of their use in a line. */
const calls = {
  filled: /\bfilled[(<]/,
  withInstance: /\bwithInstance\(/,
  plain: /\bplain[(<]/,
  rich: /\brich[(<]/,
  'type Tag': /Tag</,
}

/**
 * Writes the module of a message file.
 * @param name of the file without its extension, such as `learning/step-list`
 * @param messages a map from key to the parsed messages, one for each language
 */
export function writeModule(name, messages) {
  const lines = [...messages].map(([key, all]) => exported(key, all))
  const makers = Object.keys(calls).filter((maker) => lines.some((line) => calls[maker].test(line)))
  return [
    `// Made from messages/*/${name}.json by tools/messages.mjs: edit those.`,
    `import { ${makers.join(', ')} } from '@/lib/foundation/messages/message'`,
    '',
    ...lines,
    '',
  ].join('\n')
}

function exported(key, all) {
  const { values, compiled } = all[0]
  const texts = all.map((message) => JSON.stringify(message.compiled)).join(', ')
  const comment = typeof compiled === 'string' ? `/** ${compiled.replaceAll('*/', '* /')} */\n` : ''
  // Marked as pure, so that a page's bundle has only the messages that it uses.
  const maker = typeof compiled === 'string' ? 'plain' : 'withInstance'
  if (values.size === 0) return `${comment}export const ${key} = /*#__PURE__*/ ${maker}(${texts})`
  const isRich = [...values.values()].some((types) => types.has('tag'))
  if (!isRich) return `export const ${key} = /*#__PURE__*/ filled<${valuesType(values)}>(${texts})`
  return `export const ${key}: <Element>(values: ${valuesType(values)}) => readonly (string | Element)[] = /*#__PURE__*/ rich(${texts})`
}

/** Writes the type of a message's values. A value that is used in several ways has to fit each. */
function valuesType(values) {
  const fields = [...values].map(([name, types]) => {
    const all = [...types].map((type) => (type === 'tag' ? 'Tag<Element>' : type))
    return `readonly ${name}: ${all.length === 1 ? all[0] : all.map((type) => `(${type})`).join(' & ')}`
  })
  return `{ ${fields.join('; ')} }`
}
