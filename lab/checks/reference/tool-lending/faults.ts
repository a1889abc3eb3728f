import type { Language } from './start'

/** Mistakes that the reference servers can make, with the checks that find each of them. */
export const faults: { readonly [language in Language]: Readonly<Record<string, readonly string[]>> } = {
  python: {
    'no-key': ['require-key'],
    'no-location': ['create-item'],
    'patch-204': ['change-things'],
    'bad-body': ['bad-bodies'],
    'unknown-id': ['unknown-addresses'],
    'second-shape': ['one-error-shape'],
    'limit-ignored': ['lists'],
    'unstable-pages': ['stable-pages'],
    'category-ignored': ['filter-category'],
    'available-ignored': ['filter-available'],
    'returned-overdue': ['filter-overdue'],
    'return-twice': ['return-twice'],
    'returned-count': ['three-loans'],
    'race-on-items': ['item-at-once'],
    'race-on-members': ['member-at-once'],
    'statement-per-row': ['few-statements'],
    'late-commit': ['survive-kill'],
    'no-migration': ['empty-database'],
  },
  php: { 'race-on-members': ['member-at-once'] },
  node: {
    'race-on-items': ['item-at-once'],
    'race-on-members': ['member-at-once'],
    'statement-per-row': ['few-statements'],
  },
}
