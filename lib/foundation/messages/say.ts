type Message = () => string
type FilledMessage = (values: never) => string

/**
 * What a pure function has to say, for a screen to put into words: the key of a message, and its values.
 * `type Refusal = Said<typeof import('@/messages/generated/learning/plan-refusals')>`
 */
export type Said<Messages> = {
  [Key in keyof Messages]: Messages[Key] extends Message
    ? { readonly key: Key }
    : Messages[Key] extends FilledMessage
      ? { readonly key: Key; readonly values: Parameters<Messages[Key]>[0] }
      : never
}[keyof Messages]

/** The words for what was said. @param messages the module that the keys are of */
export function say<Messages>(messages: Messages, said: Said<Messages>): string {
  const { key, values } = said as { key: keyof Messages; values?: never }
  return (messages[key] as FilledMessage)(values as never)
}
