/**
 * The style of the public licence page: one column on a phone, one sheet of A4 on paper, no font and no picture from
 * elsewhere. Every text has at least 4.5:1 of contrast; meaning given by colour is also given in words. The page's
 * Content-Security-Policy allows exactly this text, by its hash.
 */
export const licencePageStyle = `*{box-sizing:border-box}
body{margin:0;background:#f2f2f2;color:#1a1a1a;font:17px/1.6 system-ui,"PingFang SC","Noto Sans CJK SC",sans-serif}
main{max-width:40rem;margin:0 auto;padding:1.25rem 1rem 2rem}
h1{font-size:1.4rem;line-height:1.35;margin:0 0 1rem;overflow-wrap:anywhere}
h2{font-size:1.05rem;margin:0 0 .5rem}
.kind{margin:0;color:#595959;font-size:.9rem}
.standing,.sanction,dl,.code,details{margin:0 0 .75rem;padding:.75rem 1rem;border-radius:.5rem;background:#fff}
.standing{border-left:.4rem solid #595959}
.standing p{margin:0}
.standing .title{font-size:1.2rem;font-weight:600}
.licensed{border-color:#0b5a2b;background:#e3f4e9}
.licensed .title{color:#0b5a2b}
.restricted,.closing{border-color:#7a4d00;background:#fff3da}
.restricted .title,.closing .title{color:#6b4300}
.suspended,.barred,.sanction{border-color:#9b1c12;background:#fdebe9}
.suspended .title,.barred .title{color:#8a1810}
.sanction dl{margin:0;padding:0;background:none}
dt{color:#595959;font-size:.9rem;margin-top:.6rem}
.sanction dt{color:#4d4d4d}
dt:first-child{margin-top:0}
dd{margin:0;overflow-wrap:anywhere}
.code{display:flex;gap:1rem;align-items:center}
.code svg{flex:none;width:8.5rem;height:8.5rem}
.code p{margin:0;font-size:.9rem;overflow-wrap:anywhere}
summary{min-height:44px;line-height:44px;margin:-.6rem 0;cursor:pointer}
summary:focus-visible{outline:3px solid #0b5a2b;outline-offset:2px}
pre{margin:.75rem 0 0;padding:.75rem;border-radius:.4rem;background:#f2f2f2;font:.85rem/1.5 ui-monospace,monospace;white-space:pre-wrap;overflow-wrap:anywhere;user-select:all;-webkit-user-select:all}
footer{color:#595959;font-size:.9rem}
@page{size:A4;margin:16mm}
@media print{body{background:#fff;font-size:12pt}
main{max-width:none;padding:0}
details{display:none}
.standing,.sanction,dl,.code{border:1px solid #8c8c8c;break-inside:avoid}
.standing{border-left:.4rem solid}
.sanction dl{border:0}
.code svg{width:38mm;height:38mm}}`
