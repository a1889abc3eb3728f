import 'server-only'
import NextAuth from 'next-auth'
import type { Arrivals } from './arrivals'
import { authOptions } from './options'

type Context = { params: Promise<{ nextauth: string[] }> }

/** next-auth's own routes under `/api/auth`. */
export const authHandler =
  (arrivals: Arrivals) =>
  (request: Request, context: Context): Promise<Response> =>
    NextAuth(request as never, context as never, authOptions(arrivals)) as unknown as Promise<Response>
