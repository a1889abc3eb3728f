import { expect, test } from './fixtures'

test('whoever has four reviews claimed reads so where the button was, and gets it back with room', async ({
  pageOf,
}) => {
  const page = await pageOf('mentor')
  const queue = async (state: string): Promise<readonly string[]> => {
    const { reviews } = await (await page.request.get(`/api/v1/mentor/reviews?state=${state}`)).json()
    return reviews.map(({ id }: { id: string }) => id)
  }
  const post = async (id: string, deed: string) => {
    expect((await page.request.post(`/api/v1/reviews/${id}/${deed}`)).ok(), `${deed} ${id}`).toBe(true)
  }
  const claimed: string[] = []
  let next = ''
  try {
    // Counted anew each time, because a claim of the demo may lapse meanwhile.
    while ((await queue('mine')).length < 4) {
      const [id = ''] = await queue('waiting')
      await post(id, 'claim')
      claimed.push(id)
    }
    next = (await queue('waiting'))[0] ?? ''
    await page.goto(`/mentor/reviews/${next}`)
    await expect(page.getByText('You can claim 4 reviews at a time.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Claim this review' })).toBeHidden()
    await page.getByRole('main').getByRole('link', { name: 'yours' }).click()
    await expect(page).toHaveURL(/state=mine/)
  } finally {
    for (const id of claimed) await post(id, 'release')
  }
  await page.goto(`/mentor/reviews/${next}`)
  await expect(page.getByRole('button', { name: 'Claim this review' })).toBeVisible()
})
