'use client'

import { lazy } from 'react'
import { NotFetched } from './_errors/not-fetched'

// A client component, whose code comes when it is wanted: each page carries it along, and would carry its markup.
// Nothing is shown meanwhile, so that the server waits for it and sends the words.
export default lazy(() => import('./_errors/not-found-page').catch(() => ({ default: NotFetched })))
