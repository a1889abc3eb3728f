declare module 'negotiator' {
  /** What `lib/learning/pay` uses of it. */
  export default class Negotiator {
    constructor(request: { readonly headers: { readonly 'accept-language'?: string } })
    /** Tags of `Accept-Language`, the best first, without those that are refused; `*` where anything goes. */
    languages(): string[]
  }
}
