import { docsPageStyle } from './docs-page-style'

/** The page of the API. The script, functions/pages/docs/browser/explorer.ts, draws everything on it from /openapi.json. */
export const docsPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Liangzheng API</title>
<style>${docsPageStyle}</style>
<script src="/docs/explorer.js" defer></script>
</head>
<body>
<header>
<h1>Liangzheng API</h1>
<label>Find an operation <input type="search" id="find" autocomplete="off" spellcheck="false"></label>
</header>
<div id="api">
<noscript><p>This page needs JavaScript. For machines, and without: <a href="/openapi.json">/openapi.json</a>.</p></noscript>
</div>
</body>
</html>
`
