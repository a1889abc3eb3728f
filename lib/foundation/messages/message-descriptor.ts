type Message = () => string
type FilledMessage = (values: never) => string

/**
 * The key of a message and its values: how a pure function describes a result that a screen puts into words.
 * `type Refusal = Said<typeof import('@/messages/generated/learning/plan-refusals')>`
 */
export type MessageDescriptor<Messages> = {
  [Key in keyof Messages]: Messages[Key] extends Message
    ? { readonly key: Key }
    : Messages[Key] extends FilledMessage
      ? { readonly key: Key; readonly values: Parameters<Messages[Key]>[0] }
      : never
}[keyof Messages]

/** Returns the text of a message key and its values. @param messages the module that contains the keys */
export function formatMessage<Messages>(messages: Messages, said: MessageDescriptor<Messages>): string {
  const { key, values } = said as { key: keyof Messages; values?: never }
  return (messages[key] as FilledMessage)(values as never)
}
