/** How the page of the API looks. It is allowed by its hash. */
export const docsPageStyle = `body{margin:0;color:#1a1a1a;font:16px/1.6 system-ui,"PingFang SC","Noto Sans CJK SC",sans-serif}
main{max-width:60rem;margin:0 auto;padding:1.5rem 1rem}
table{border-collapse:collapse;width:100%;margin:0 0 2rem}
th,td{border-bottom:1px solid #ddd;padding:.4rem .5rem;text-align:left;vertical-align:top}
code,pre{font:.9em ui-monospace,monospace}
code{overflow-wrap:anywhere}
pre{white-space:pre-wrap;overflow-wrap:anywhere}
.scroll{overflow-x:auto}
td pre,#try-answer{background:#f5f5f5;padding:.5rem;margin:.5rem 0}
summary{cursor:pointer}
a,summary{color:#0b57a4}
#try-form{display:grid;gap:.75rem}
#try-form label{display:grid;gap:.2rem;font-weight:600}
#try-parameters{display:grid;gap:.75rem}
#try-form :is(input,select,textarea){box-sizing:border-box;width:100%;min-width:0;padding:.5rem;border:1px solid #767676;border-radius:.3rem;background:#fff;color:inherit;font:16px/1.5 ui-monospace,monospace}
#try-form button{justify-self:start;padding:.6rem 1.6rem;border:0;border-radius:.3rem;background:#0b57a4;color:#fff;font:inherit;font-weight:600}
#try-answer{min-height:3rem;max-height:32rem;overflow:auto}
@media (max-width:40rem){
.operations thead{display:none}
.operations :is(table,tbody,tr,td){display:block}
.operations td{border:0;padding:.1rem 0}
.operations tr{border-bottom:1px solid #ddd;padding:.6rem 0}
}`
