import type { paths } from './generated/api'

/** Types of calls, from the server's OpenAPI document. */

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'
export type PathOf<Of extends Method> = {
  [Path in keyof paths]: paths[Path][Of] extends object ? Path : never
}[keyof paths]

type Json = 'application/json'
type Operation<Of extends Method, Path extends keyof paths> = paths[Path][Of]
type Content<Said> = Said extends { readonly content: { readonly [_ in Json]: infer Value } } ? Value : undefined

/** Body of a 200 or 201; nothing for a 204. */
export type AnswerTo<Of extends Method, Path extends keyof paths> =
  Operation<Of, Path> extends { responses: infer Responses }
    ? Responses extends { 200: infer Done }
      ? Content<Done>
      : Responses extends { 201: infer Made }
        ? Content<Made>
        : undefined
    : never

type PathParams<It> = It extends { parameters: { path: infer Params extends object } } ? { params: Params } : unknown
type Query<It> = It extends { parameters: { query?: infer Asked } } ? { query?: Exclude<Asked, undefined> } : unknown
type Body<It> = It extends { requestBody: { content: { readonly [_ in Json]: infer Value } } }
  ? { body: Value }
  : unknown

/** Input of a call: its parameters, query and body. */
export type SentTo<Of extends Method, Path extends keyof paths> = PathParams<Operation<Of, Path>> &
  Query<Operation<Of, Path>> &
  Body<Operation<Of, Path>>

type Values = Readonly<Record<string, unknown>>

/** Fills a path of the document: `/api/v1/me/progress/{step}`. */
export function fillTemplate(path: string, params: Values = {}, query: Values = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const asked = Object.entries(query).map(([name, value]) => [name, String(value)])
  return asked.length > 0 ? `${filled}?${new URLSearchParams(asked)}` : filled
}
