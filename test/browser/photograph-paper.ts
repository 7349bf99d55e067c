import type { Browser } from 'playwright-core'

/** How a photo of a paper turns out. */
export type Turnout = {
  readonly width?: number
  readonly height?: number
  /** Out of focus by so many pixels. */
  readonly blur?: number
  /** 1 is daylight. */
  readonly light?: number
}

/** A photo of a printed paper, as a JPEG: drawn by the browser, the same every time on one machine. */
export async function photographPaper(
  browser: Browser,
  title: string,
  lines: readonly string[],
  { width = 1600, height = 1200, blur = 0, light = 1 }: Turnout = {},
): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width, height } })
  try {
    const body = lines.map((line) => `<p>${line}</p>`).join('')
    await page.setContent(`<style>
      body { margin: 0 }
      div { height: 100vh; box-sizing: border-box; padding: 5%; background: #8a7a60;
        filter: brightness(${light}) blur(${blur}px) }
      main { height: 100%; box-sizing: border-box; padding: 5%; background: #fffdf5; border: 8px double #a67c1a;
        font: ${Math.round(height / 34)}px serif }
      h1 { text-align: center }
      small { font-size: 60% }
    </style><div><main><h1>${title}</h1>${body}<small>${'依法须经批准的项目，经相关部门批准后方可开展经营活动。 1234567890 '.repeat(6)}</small></main></div>`)
    return await page.screenshot({ type: 'jpeg', quality: 92 })
  } finally {
    await page.close()
  }
}
