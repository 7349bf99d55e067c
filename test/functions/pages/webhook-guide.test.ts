import { docsPage } from '#functions/pages/docs-page'
import { webhookGuide } from '#functions/pages/webhook-guide'
import { webhookEvent } from '#shared/contract/webhook'

const unescaped = (html: string): string =>
  html
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')

const blocks = [...webhookGuide().matchAll(/<pre><code>([\s\S]*?)<\/code><\/pre>/g)].map(([, text = '']) =>
  unescaped(text),
)

it('the event that the guide shows is one', () => {
  expect(webhookEvent.safeParse(JSON.parse(blocks[0] ?? '')).success).toBe(true)
})

it('the guide says how to verify with the library, and stands on the page of the API', () => {
  expect(blocks[1]).toContain("from 'standardwebhooks'")
  expect(docsPage('en')).toContain(webhookGuide())
  expect(docsPage('zh-CN')).toContain('id="webhooks"')
})
