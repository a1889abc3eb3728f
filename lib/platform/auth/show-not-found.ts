import { notFound } from 'next/navigation'
import { AppError } from '@/lib/foundation/errors'

/** Awaits a read, and shows the "not found" page if it is not found. */
export async function showNotFound<Found>(reading: Promise<Found>): Promise<Found> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') notFound()
    throw error
  }
}
