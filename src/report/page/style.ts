// How the page looks: light and dark, on a phone, on paper.
export const STYLE = `
:root{color-scheme:light dark;--bg:#fff;--fg:#1f2328;--mu:#59636e;--li:#d8dee4;--soft:#eef1f4;--g:#1a7f37;--gb:#dafbe1;--y:#8a5a00;--bar:#bf8700;--r:#c21c27;--b:#0969da;--e0:#c9d1d9;--shut:#f3d9b1;--e1:#8db4e8;--e2:#0969da}
@media screen and (prefers-color-scheme:dark){:root{--bg:#0d1117;--fg:#e6edf3;--mu:#9198a1;--li:#2b323b;--soft:#1a2029;--g:#3fb950;--gb:#12261e;--y:#d29922;--bar:#d29922;--r:#ff7b72;--b:#58a6ff;--e0:#3d444d;--shut:#4a3413;--e1:#2b5a93;--e2:#4493f8}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:40px}
body{margin:0;background:var(--bg);color:var(--fg);font:14px/1.45 system-ui,-apple-system,"Segoe UI","Liberation Sans",sans-serif;font-variant-numeric:tabular-nums}
main{max-width:1240px;margin:0 auto;padding:28px 24px 64px}
header{display:flex;justify-content:space-between;align-items:baseline;gap:4px 16px;flex-wrap:wrap}
h1{font-size:22px;margin:0;letter-spacing:-.01em}
h2{font-size:16px;margin:44px 0 4px}
.sub{color:var(--mu);margin:0 0 12px}.total{font-weight:600;margin:4px 0 0}
a{color:inherit;text-decoration:none}
a:hover{text-decoration:underline}
:focus-visible{outline:2px solid var(--b);outline-offset:2px;border-radius:4px}
button,input{font:inherit;color:inherit}
.tools{display:flex;gap:8px;margin:18px 0 12px;flex-wrap:wrap;align-items:center}
.chip{border:1px solid var(--li);border-radius:99px;padding:4px 12px;background:none;color:var(--mu);cursor:pointer}
.chip b{color:var(--fg)}
.chip[aria-pressed=true]{background:var(--fg);color:var(--bg);border-color:var(--fg)}
.chip[aria-pressed=true] b{color:inherit}
.tools input[type=search]{margin-left:auto;border:1px solid var(--li);background:var(--bg);border-radius:6px;padding:5px 10px;width:220px}
.moment{display:flex;gap:12px;align-items:center;color:var(--mu);margin:0 0 8px;flex-wrap:wrap}
.moment input{flex:1;min-width:160px;accent-color:var(--b)}
.moment output{color:var(--fg);min-width:23ch}.arrow{border:1px solid var(--li);border-radius:6px;background:none;min-width:28px;height:28px;padding:0;cursor:pointer}.arrow.back{padding:0 10px}.alarm{border:0;padding:0;background:none;color:var(--r);font-weight:600;cursor:pointer}
table{border-collapse:collapse;width:calc(100% + 24px);margin:0 -12px}
thead th{font-weight:500;color:var(--mu);text-align:left;font-size:12px;padding:6px 12px 6px 0;border-bottom:1px solid var(--li)}thead th:first-child{padding-left:12px}
@media screen{thead th{position:sticky;top:0;z-index:1;background:var(--bg);border:0;box-shadow:inset 0 -1px var(--li)}}
tbody td,tbody th{padding:10px 12px 10px 0;border-bottom:1px solid var(--li);text-align:left;vertical-align:top;font-weight:400}
tbody th a{font-weight:600;overflow-wrap:anywhere}
tbody th{position:relative;padding-left:28px;min-width:190px}tbody th small{display:block;color:var(--mu);font-size:12px}
tbody tr.picked{background:var(--soft)}
.dot{position:absolute;left:12px;top:calc(10px + .725em - 4px);width:8px;height:8px;border-radius:50%;background:none;border:1.5px solid var(--mu)}
.past .dot{background:var(--mu)}
.ready .dot{background:var(--g);border-color:var(--g)}
.wait .dot{background:var(--bar);border-color:var(--bar)}
.hold .dot{background:var(--r);border-color:var(--r);border-radius:1px}
.block .dot{background:var(--r);border-color:var(--r);border-radius:1px;transform:rotate(45deg)}
.done .dot,.gone .dot{background:var(--e2);border-color:var(--e2)}.gone .dot{border-radius:1px}
.v{font-weight:600;margin-right:8px}.v.off{color:var(--mu);font-weight:400}.t{color:var(--mu);margin-right:8px;font-size:12px;white-space:nowrap}.held{color:var(--r)}
.share{display:block;width:96px;height:4px;border-radius:2px;background:var(--li);margin-top:7px;overflow:hidden}
.share i{display:block;height:100%;background:var(--e2)}
.soak{display:block;width:160px;max-width:100%;height:4px;border-radius:2px;background:var(--li);margin-top:7px;overflow:hidden}
.soak i{display:block;height:100%;background:var(--bar)}
td.next{min-width:200px}.next b{font-weight:600}.next span:first-child{line-height:20px}.next span{display:block;color:var(--mu);font-size:12px;overflow-wrap:anywhere}
.ready .next b{display:inline-block;background:var(--gb);color:var(--g);border-radius:6px;padding:2px 10px}
.hold .next b,.block .next b{color:var(--r)}
.more{border:1px solid var(--li);border-radius:6px;background:none;padding:6px 12px;margin:12px 0;cursor:pointer}
.none{color:var(--mu);padding:20px 0}
svg{display:block;width:100%;overflow:visible}
svg text{font:12px system-ui,"Liberation Sans",sans-serif;fill:var(--mu)}
svg .name{fill:var(--fg);font-size:13px;paint-order:stroke;stroke:var(--bg);stroke-width:3px}svg .st{fill:var(--fg);font-weight:600;font-size:11px}svg .f{fill:var(--b)}
.grid{stroke:var(--li);stroke-dasharray:1 3}.base{stroke:var(--li)}.area{fill:var(--e1)}.area.last{fill:var(--e2)}
.fut{fill:none;stroke:var(--b);stroke-width:1.5;stroke-dasharray:4 3}.now{stroke:var(--fg);stroke-width:1.5}.then{stroke:var(--b);stroke-width:1.5}#then:empty{display:none}
.run{stroke:var(--li);stroke-width:2}.path{stroke:var(--fg);stroke-width:2}.mk{fill:var(--bg);stroke:var(--b);stroke-width:2.5}.mk.end{fill:var(--b)}.mk.meet{stroke:var(--y)}.mk.meet.end{fill:var(--y)}.back{fill:var(--r);stroke:var(--bg);stroke-width:1.5}.was{fill:var(--mu);stroke:var(--bg);stroke-width:1.5}
.chart{margin-top:8px}.chart a:hover text{text-decoration:underline}.chart .step{font-size:11px}
.shut{fill:var(--shut)}.veil{fill:var(--shut);opacity:.35}svg .shutname{font-size:12px}svg .shutwhy{font-size:11px;fill:var(--fg)}
.legend{display:flex;gap:4px 20px;flex-wrap:wrap;color:var(--mu);font-size:12px;margin:8px 0 12px}
.lg{display:inline-block;width:11px;height:11px;margin-right:7px;vertical-align:-1px;border:2.5px solid var(--b);border-radius:50%}.lg.disc{background:var(--b)}.lg.back{background:var(--r);border:0}.lg.was{background:var(--mu);border:0}.lg.dash{border:0;border-top:2px dashed var(--b);border-radius:0;height:0;width:20px;vertical-align:4px}.lg.path{border:0;border-top:2px solid var(--fg);border-radius:0;height:0;width:20px;vertical-align:4px}.lg.meet{border-color:var(--y);border-radius:0;transform:rotate(45deg) scale(.85)}.lg.shut{border:0;border-radius:3px;width:20px;background:var(--shut)}
.act{border:0;padding:0;background:none;cursor:pointer;text-decoration:underline;text-decoration-color:var(--li);text-underline-offset:3px}.act:hover,.act[aria-expanded=true]{text-decoration-color:currentColor}
td[data-env]{position:relative}@media(pointer:coarse){.act{padding:8px 12px 8px 0;margin-top:-8px;margin-bottom:-8px}svg .mk,svg .back,svg .was,svg .shut,svg .veil{cursor:pointer}}.hint{color:var(--mu);font-size:12px;margin:8px 0}.hint:empty{display:none}
.menu{position:absolute;z-index:2;left:0;margin-top:4px;background:var(--bg);border:1px solid var(--li);border-radius:8px;box-shadow:0 8px 24px #0003;padding:6px 14px;width:max-content;max-width:min(560px,calc(100vw - 32px));overflow-wrap:anywhere}
.menu>div{display:grid;grid-template-columns:104px minmax(0,1fr);gap:10px;padding:5px 0}.menu>div>span:first-child{color:var(--mu)}
ol.days{list-style:none;margin:12px 0 0;padding:0}
ol.days>li{display:grid;grid-template-columns:8em 1fr;border-top:1px solid var(--li);padding:9px 0}
ol.days time{font-weight:600;white-space:nowrap}ol.days em{font-style:normal;color:var(--y)}ol.days b{font-weight:600}
ol.days ul{list-style:none;margin:0;padding:0}
ol.days ul li{display:grid;grid-template-columns:minmax(0,4fr) minmax(0,5fr);gap:4px 20px;padding:1px 0}
ol.days span{color:var(--mu);overflow-wrap:anywhere}ol.days a{overflow-wrap:anywhere}
h3{font-size:14px;margin:22px 0 4px}
.out{text-decoration:underline;text-decoration-color:var(--li);text-underline-offset:3px}
.mark{color:var(--r)}
code{font:12px ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;background:var(--soft);border-radius:4px;padding:1px 5px;overflow-wrap:anywhere}
.ways li,.metrics li{padding:2px 0}.metrics{list-style:none;padding:0}.metrics>li>span{display:block;padding-left:18px}
.course{display:inline-block;width:96px;height:18px;vertical-align:-4px;margin-left:4px;background:var(--soft);border-radius:3px}.course path{fill:none;stroke:var(--b);stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}
b.pass{color:var(--g)}b.wait{color:var(--y)}b.block{color:var(--r)}
details{padding-left:18px}summary{cursor:pointer}details.list{padding:0;margin-top:28px}details.list h2{display:inline-block;margin:0 0 4px}.ways li>div{padding:1px 0}
ol.log,ul.health{list-style:none;margin:8px 0 0;padding:0}
ol.log li{display:grid;grid-template-columns:210px minmax(0,1fr) minmax(0,1fr);gap:4px 20px;border-top:1px solid var(--li);padding:7px 0}
ol.log time,ol.log .who{color:var(--mu)}ol.log .who{overflow-wrap:anywhere}ol.log i{font-style:normal;color:var(--mu)}.promotion .what i{color:var(--b)}.rollback .what i{color:var(--r)}
ul.health li{display:grid;grid-template-columns:16px 150px minmax(0,1fr);gap:8px;border-top:1px solid var(--li);padding:7px 0}
ul.health .name{color:var(--mu)}ul.health span{overflow-wrap:anywhere}
.plain{color:var(--mu);padding-left:18px;margin:4px 0}
footer{color:var(--mu);font-size:12px;margin-top:44px}
@media(min-width:1200px){tbody th{min-width:270px}tbody td[data-env]{min-width:108px}.many tbody th{min-width:200px}.many tbody td[data-env]{min-width:0}}
@media(min-width:1800px){main{max-width:1640px}}
@media screen{.cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}.cards table,.cards tbody{display:block}.cards table{width:auto}.cards tbody tr{display:grid;padding:14px 12px;border-bottom:1px solid var(--li);gap:8px 12px}.cards tbody td,.cards tbody th{display:block;border:0;padding:0}.cards tbody td[data-env],.cards tbody th{min-width:0}.cards tbody th{grid-column:1/-1;padding-left:16px}.cards .dot{left:0;top:calc(.725em - 4px)}.cards tbody td[data-env]:before{content:attr(data-env);display:block;color:var(--mu);font-size:11px}.cards .t{margin:0;display:block}.cards .share{width:100%}.cards .next{grid-column:1/-1}.cards .next:empty{display:none}}
@media screen and (min-width:720.1px){.cards tbody tr{grid-template-columns:repeat(auto-fill,minmax(104px,1fr))}}
@media screen and (max-width:720px){main{padding:20px 16px 48px}.tools{gap:8px 6px}.chip{padding:4px 10px}.tools input[type=search]{margin:4px 0 0;width:100%}tbody tr{grid-template-columns:repeat(var(--columns,3),minmax(0,1fr))}ol.log li{grid-template-columns:1fr;gap:0}ul.health li{grid-template-columns:16px 100px minmax(0,1fr)}ol.days>li{grid-template-columns:1fr;gap:4px}.moment{gap:8px 12px}.moment span{order:-2}.moment output{order:-1;flex:1 1 calc(100% - 80px);text-align:left}.moment input{min-width:0}.moment .arrow{min-width:36px;height:36px}ol.days ul li{grid-template-columns:1fr;gap:0;padding:0 0 6px}}
@media(prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
.paper{color:var(--mu);margin:12px 0}
@media not print{.paper{display:none}}
@media print{*{print-color-adjust:exact;-webkit-print-color-adjust:exact}.tools,.moment,.more,.menu,.troubles,.metrics details{display:none}main{max-width:none;padding:0}a,.act{text-decoration:none}tbody tr.picked{background:none}h2{margin-top:32px}h2,h3,h2+p,svg{break-after:avoid}tr,li,svg{break-inside:avoid}svg{height:auto}ul.health{break-inside:avoid}ol.days ul li{grid-template-columns:1fr 1fr}summary{list-style:none}}
`;
