import { validate } from 'dockerfile-utils'
import { parseAllDocuments } from 'yaml'

/**
 * Returns the syntax error of a text in a data language; null where it is valid.
 * @param language yaml, json or dockerfile
 */
export function faultIn(language: string, code: string): string | null {
  if (language === 'json') return jsonFault(code)
  if (language === 'dockerfile')
    return (
      validate(code)
        .map(({ message }) => message)
        .join('\n') || null
    )
  const documents = parseAllDocuments(code)
  return [...documents].flatMap(({ errors }) => errors.map(({ message }) => message)).join('\n') || null
}

function jsonFault(code: string): string | null {
  try {
    JSON.parse(code)
    return null
  } catch (error) {
    return String(error)
  }
}
