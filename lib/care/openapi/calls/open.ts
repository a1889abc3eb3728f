import { payQuerySchema } from '@/lib/learning/pay/schema'
import { signUpSchema } from '@/lib/people/accounts/schema'
import { unsubscribeFormSchema, unsubscribeQuerySchema } from '@/lib/people/notifications/unsubscribe/schema'
import {
  endedSchema,
  healthSchema,
  payAnswerSchema,
  readinessSchema,
  roadmapSchema,
  signedUpSchema,
} from '../answers/open'
import type { CallGroup } from '../call'

export const open: CallGroup = {
  tag: 'Open to all',
  about: 'What needs no session.',
  calls: {
    'GET /api/health/live': { does: 'Says that the process answers.', who: 'anyone', answer: healthSchema },
    'GET /api/health/ready': {
      does: 'Says whether this server can serve, and why not: then with 503, in the same form.',
      who: 'anyone',
      answer: readinessSchema,
    },
    'GET /api/metrics': {
      does: 'Figures for a scraper that brings the token of the host, in the format of Prometheus; else not found.',
      who: 'anyone',
      media: 'text/plain',
    },
    'GET /api/v1/openapi.json': { does: 'This document.', who: 'anyone' },
    'GET /api/v1/roadmaps/[roadmap]': {
      does: 'A roadmap with its stages, steps and tracks.',
      who: 'anyone',
      answer: roadmapSchema,
    },
    'GET /api/v1/pay': {
      does: 'What people report to be paid in a country at a level, with its source, year, answers and basis.',
      who: 'anyone',
      query: payQuerySchema,
      answer: payAnswerSchema,
    },
    'POST /api/v1/sign-up': {
      does: 'Makes an account with a password.',
      who: 'anyone',
      body: signUpSchema,
      status: 201,
      answer: signedUpSchema,
    },
    'GET /api/v1/mail/unsubscribe': {
      does: 'Leads to the page that asks before it ends a kind of mail.',
      who: 'anyone',
      query: unsubscribeQuerySchema,
      status: 303,
    },
    'POST /api/v1/mail/unsubscribe': {
      does: 'Ends a kind of mail, by the token of one of them (RFC 8058).',
      who: 'anyone',
      query: unsubscribeQuerySchema,
      body: unsubscribeFormSchema,
      form: true,
      answer: endedSchema,
    },
  },
}
