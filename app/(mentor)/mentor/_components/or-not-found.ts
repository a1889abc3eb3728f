import { notFound } from 'next/navigation'
import { AppError } from '@/lib/foundation/errors'

/** What a page reads; the page is not found where that is not. */
export async function orNotFound<Found>(reading: Promise<Found>): Promise<Found> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') notFound()
    throw error
  }
}
