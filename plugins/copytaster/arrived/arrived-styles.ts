/**
 * How fields and text look. Labels are drawn, not written: what is copied from the page is what arrived and nothing else.
 * The marked piece is reversed, which is right in light and dark and needs no colour.
 */
export const arrivedStyles = `
[data-copytaster-fields]:focus{outline:none}
[data-copytaster-fields]:focus-visible{outline:2px solid var(--card-focus-ring-color);outline-offset:-1px}
[data-copytaster-fields]>[role=option]{display:flex;gap:8px;padding:5px 8px 5px 16px;cursor:pointer;font:400 13px/1.15 var(--arrived-sans);white-space:nowrap}
[data-copytaster-fields]>[role=option]>span:first-child{flex:none;max-width:70%;overflow:hidden;text-overflow:ellipsis;font-weight:500;color:var(--card-fg-color)}
[data-copytaster-fields]>[role=option]>span:last-child{overflow:hidden;text-overflow:ellipsis;color:var(--card-muted-fg-color)}
[data-copytaster-fields]>[role=option]:hover{background-color:var(--card-badge-default-bg-color)}
[data-copytaster-fields]>[aria-selected=true],[data-copytaster-fields]>[aria-selected=true]:hover{background-color:var(--card-fg-color)}
[data-copytaster-fields]>[aria-selected=true]>span:first-child,[data-copytaster-fields]>[aria-selected=true]>span:last-child{color:var(--card-bg-color)}
[data-arrived-text]{contain:content;white-space:pre-wrap;overflow-wrap:anywhere;font:400 13px/1.55 var(--arrived-mono);tab-size:4}
[data-arrived-passage]{background-color:var(--arrived-bg);color:var(--arrived-fg);border-radius:2px}
[data-arrived-passage],[data-arrived-passage]>span{-webkit-box-decoration-break:clone;box-decoration-break:clone}
[data-arrived-passage][role=button]{cursor:pointer}
[data-arrived-passage][role=button]:hover>span{text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:3px}
[data-arrived-passage]:focus{outline:none}
[data-arrived-passage]:focus-visible{outline:2px solid var(--card-focus-ring-color);outline-offset:1px}
[data-arrived-label]::before{content:attr(data-arrived-label);display:block;white-space:normal;font:500 11px/1.7 var(--arrived-sans);color:var(--card-muted-fg-color)}
[data-arrived-marked]{background-color:var(--card-fg-color);color:var(--card-bg-color);box-shadow:0 0 0 2px var(--card-fg-color);border-radius:1px}
[data-arrived-dump]{margin:0;font:400 11px/1.5 var(--arrived-mono)}
`
