(function () {
'use strict';
var root = document.documentElement, sheet = document.getElementById('sheet'), list = document.getElementById('list');
if (!sheet || !list) return;
root.classList.add('js');
var tabs = Array.prototype.slice.call(document.querySelectorAll('#tabs a'));
var panels = tabs.map(function (t) { return document.getElementById(t.hash.slice(1)); });
var pop = document.getElementById('pop'), wire = document.getElementById('wire'), panes = document.getElementById('panes');
var find = document.getElementById('find'), found = document.getElementById('found');
var chosen = null, active = 0;

/* ---- tabs ---- */
document.getElementById('tabs').setAttribute('role', 'tablist');
tabs.forEach(function (tab, i) {
  tab.setAttribute('role', 'tab');
  tab.setAttribute('aria-controls', panels[i].id);
  panels[i].setAttribute('role', 'tabpanel');
  panels[i].setAttribute('aria-labelledby', tab.id);
  tab.addEventListener('click', function (e) { e.preventDefault(); show(i); });
});
document.getElementById('tabs').addEventListener('keydown', function (e) {
  var to = { ArrowRight: active + 1, ArrowLeft: active - 1, Home: 0, End: tabs.length - 1 }[e.key];
  if (e.key === 'ArrowDown') { var first = rowsOf(active)[0]; if (first) { e.preventDefault(); focusRow(first); } return; }
  if (to === undefined) return;
  e.preventDefault();
  show((to + tabs.length) % tabs.length);
  tabs[active].focus();
});
function show(i) {
  active = i;
  tabs.forEach(function (t, j) { t.setAttribute('aria-selected', j === i); t.tabIndex = j === i ? 0 : -1; panels[j].hidden = j !== i; });
  tabs[i].scrollIntoView({ block: 'nearest', inline: 'nearest' });
  list.scrollTop = 0;
  prepare(panels[i]);
  drawWire();
}
/* one stop of the tab key for a list; arrows move inside it */
function prepare(panel) {
  if (panel.dataset.ready) return;
  panel.dataset.ready = '1';
  panel.querySelectorAll('.hd').forEach(function (hd, i) { hd.tabIndex = i ? -1 : 0; });
}
function rowsOf(i) {
  return Array.prototype.filter.call(panels[i].querySelectorAll('.rows>li'), function (li) { return !li.hidden; });
}
function focusRow(li) {
  var panel = li.closest('.panel'), stop = panel.querySelector('.hd[tabindex="0"]');
  if (stop) stop.tabIndex = -1;
  var hd = li.querySelector('.hd');
  hd.tabIndex = 0;
  hd.focus();
}

/* ---- rows and words ---- */
function words(li) {
  var ids = li.dataset.to ? li.dataset.to.split(' ').filter(Boolean) : [li.id];
  var hits = [];
  ids.forEach(function (id) {
    sheet.querySelectorAll('[data-s~="' + id + '"]').forEach(function (a) { hits.push(a); });
  });
  return hits;
}
function clear(name) {
  document.querySelectorAll('.' + name).forEach(function (e) { if (e.tagName === 'A' || e.tagName === 'LI' || e.tagName === 'P') e.classList.remove(name); });
}
function choose(li, keepText) {
  var i = panels.indexOf(li.closest('.panel'));
  if (li.hidden) { find.value = ''; filter(); }
  if (i !== active) show(i);
  clear('on'); clear('hot'); clear('body');
  chosen = li;
  li.classList.add('on');
  list.querySelectorAll('[aria-current]').forEach(function (a) { a.removeAttribute('aria-current'); });
  li.querySelector('.hd').setAttribute('aria-current', 'true');
  var hits = words(li);
  hits.forEach(function (a) { a.classList.add('on'); });
  if (li.dataset.body) markBody(li.dataset.body.split('-'));
  var first = hits[0];
  if (first && !keepText) reveal(sheet, first);
  if (!first && !keepText && li.dataset.body) { var p = document.getElementById('line-' + li.dataset.body.split('-')[0]); if (p) reveal(sheet, p); }
  reveal(list, li);
  drawWire();
}
function markBody(range) {
  for (var n = +range[0]; n <= +range[1] && n < +range[0] + 400; n++) {
    var p = document.getElementById('line-' + n);
    if (p) p.classList.add('body');
  }
}
/* scrolls the pane only, and only as far as needed */
function reveal(pane, e) {
  var P = pane.getBoundingClientRect(), E = e.getBoundingClientRect();
  if (E.top < P.top + 8 || E.bottom > P.bottom - 8) {
    pane.scrollTop += E.top - P.top - Math.max(24, (P.height - Math.min(E.height, P.height)) * .35);
    /* paragraphs that were not laid out yet may have grown meanwhile */
    requestAnimationFrame(function () {
      var again = e.getBoundingClientRect();
      if (again.top < P.top || again.top > P.bottom - 24) pane.scrollTop += again.top - P.top - P.height * .35;
      drawWire();
    });
  }
}
list.addEventListener('click', function (e) {
  var to = e.target.closest('a.to'), hd = e.target.closest('.hd');
  if (!to && !hd) return;
  e.preventDefault();
  var li = to ? document.getElementById(to.hash.slice(1)) : hd.parentNode;
  if (!li) return;
  closePop();
  if (!to && chosen === li) { unchoose(); return; }
  choose(li);
  focusRow(li);
});
list.addEventListener('keydown', function (e) {
  var hd = e.target.closest('.hd');
  if (!hd) return;
  var rows = rowsOf(active), at = rows.indexOf(hd.parentNode);
  var to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[e.key];
  if (e.key === 'ArrowRight' || e.key === 'ArrowLeft') {
    e.preventDefault();
    show((active + (e.key === 'ArrowRight' ? 1 : tabs.length - 1)) % tabs.length);
    tabs[active].focus();
    return;
  }
  if (to === undefined) return;
  e.preventDefault();
  if (to < 0) { tabs[active].focus(); return; }
  if (rows[to]) { choose(rows[to]); focusRow(rows[to]); }
});
function unchoose() { clear('on'); clear('body'); if (chosen) chosen.querySelector('.hd').removeAttribute('aria-current'); chosen = null; drawWire(); }
list.addEventListener('mouseover', function (e) { var hd = e.target.closest('.hd'); clear('hot'); if (hd) words(hd.parentNode).forEach(function (a) { a.classList.add('hot'); }); });
list.addEventListener('mouseleave', function () { clear('hot'); });
list.addEventListener('focusin', function (e) { var hd = e.target.closest('.hd'); if (!hd) return; clear('hot'); words(hd.parentNode).forEach(function (a) { a.classList.add('hot'); }); });
sheet.addEventListener('mouseover', function (e) {
  clear('hot');
  var a = e.target.closest('[data-s]');
  if (a) a.dataset.s.split(' ').forEach(function (id) { var li = document.getElementById(id); if (li) li.classList.add('hot'); });
});

/* ---- words to rows ---- */
sheet.addEventListener('click', function (e) {
  var a = e.target.closest('[data-s]');
  if (!a) { closePop(); return; }
  e.preventDefault();
  openWords(a);
});
sheet.addEventListener('keydown', function (e) {
  var step = { ArrowRight: 1, ArrowLeft: -1 }[e.key];
  if (!step) return;
  var all = Array.prototype.slice.call(sheet.querySelectorAll('[data-s]'));
  var at = all.indexOf(document.activeElement);
  var next = at < 0 ? firstVisible(all) : all[at + step];
  if (!next) return;
  e.preventDefault();
  closePop();
  next.focus({ preventScroll: true });
  reveal(sheet, next);
});
function firstVisible(all) {
  var top = sheet.getBoundingClientRect().top;
  return all.find(function (a) { return a.getBoundingClientRect().top >= top; });
}
function openWords(a) {
  var rows = a.dataset.s.split(' ').map(function (id) { return document.getElementById(id); }).filter(Boolean);
  if (!rows.length) return;
  /* a number is explained below its target, task or rule: show that row first */
  var best = rows.find(function (li) { return li.id[0] !== 'N' && li.id[0] !== 'L'; }) || rows[0];
  choose(best, true);
  pop.textContent = '';
  rows.forEach(function (li) {
    var b = document.createElement('button'), kind = document.createElement('em'), text = document.createElement('span');
    b.type = 'button';
    kind.textContent = tabs[panels.indexOf(li.closest('.panel'))].firstChild.data;
    text.textContent = summary(li);
    b.append(kind, text);
    b.addEventListener('click', function () { choose(li, true); closePop(); focusRow(li); });
    pop.append(b);
  });
  pop.hidden = false;
  pop.returnTo = a;
  place(a);
}
function summary(li) {
  if (li.id[0] === 'N') return li.querySelector('.ki').textContent + '：' + li.querySelector('.why').textContent;
  var parts = ['.nm', '.v', '.du', '.of'].map(function (s) { var e = li.querySelector('.hd ' + s); return e ? e.textContent.trim() : ''; });
  return parts.filter(Boolean).join('　');
}
function place(a) {
  var r = a.getClientRects()[0] || a.getBoundingClientRect(), w = pop.offsetWidth, h = pop.offsetHeight;
  var top = r.bottom + 8;
  if (top + h > innerHeight - 8) top = Math.max(8, r.top - h - 8);
  pop.style.left = Math.max(12, Math.min(r.left, innerWidth - w - 12)) + 'px';
  pop.style.top = top + 'px';
}
function closePop() { pop.hidden = true; }
function follow() {
  if (pop.hidden || !pop.returnTo) return;
  var a = pop.returnTo.getBoundingClientRect(), S = sheet.getBoundingClientRect();
  if (a.bottom < S.top || a.top > S.bottom) closePop(); else place(pop.returnTo);
}
document.addEventListener('click', function (e) { if (!pop.hidden && !pop.contains(e.target) && !sheet.contains(e.target)) closePop(); });
document.addEventListener('keydown', function (e) {
  if (e.key !== 'Escape') return;
  if (!pop.hidden) { closePop(); if (pop.returnTo) pop.returnTo.focus({ preventScroll: true }); return; }
  if (document.activeElement === find && find.value) { find.value = ''; filter(); return; }
  unchoose();
});

/* ---- legend ---- */
document.querySelectorAll('.chip').forEach(function (chip) {
  chip.addEventListener('click', function () {
    var on = chip.getAttribute('aria-pressed') !== 'true';
    chip.setAttribute('aria-pressed', on);
    sheet.classList.toggle('off-' + chip.dataset.k, !on);
  });
});

/* ---- search ---- */
var hits = [], hit = -1, waiting = 0;
find.addEventListener('input', function () { clearTimeout(waiting); waiting = setTimeout(filter, 80); });
find.addEventListener('keydown', function (e) {
  if (e.key === 'Enter' && hits.length) { e.preventDefault(); next(e.shiftKey ? -1 : 1); }
  if (e.key === 'ArrowDown') { var first = rowsOf(active)[0]; if (first) { e.preventDefault(); focusRow(first); } }
});
function filter() {
  var q = find.value.trim().toLowerCase();
  panels.forEach(function (panel, i) {
    var shown = 0, all = panel.querySelectorAll('.rows>li');
    all.forEach(function (li) {
      if (li.textCache === undefined) li.textCache = li.textContent.toLowerCase();
      li.hidden = q !== '' && li.textCache.indexOf(q) < 0;
      if (!li.hidden) shown++;
    });
    tabs[i].querySelector('i').textContent = q ? shown + '/' + all.length : all.length;
    panel.querySelector('.miss').hidden = !(q && all.length && !shown);
  });
  findInText(q);
  drawWire();
}
function findInText(q) {
  hits = []; hit = -1;
  if (q) {
    sheet.querySelectorAll('p').forEach(function (p) {
      if (hits.length > 999) return;
      if (p.textCache === undefined) p.textCache = p.textContent.toLowerCase();
      for (var at = p.textCache.indexOf(q); at >= 0 && hits.length < 1000; at = p.textCache.indexOf(q, at + q.length)) hits.push({ p: p, at: at, length: q.length });
    });
  }
  found.textContent = q ? '原文 ' + hits.length + ' 处' + (hits.length ? '，按 Enter 逐处查看' : '') : '';
  if (!window.CSS || !CSS.highlights) return;
  CSS.highlights.delete('findnow');
  if (!hits.length) { CSS.highlights.delete('find'); return; }
  var h = new Highlight();
  hits.forEach(function (one) { one.range = range(one); if (one.range) h.add(one.range); });
  CSS.highlights.set('find', h);
}
function range(one) {
  var walker = document.createTreeWalker(one.p, NodeFilter.SHOW_TEXT), r = document.createRange(), seen = 0, node, open = false;
  while ((node = walker.nextNode())) {
    var end = seen + node.data.length;
    if (!open && one.at < end) { r.setStart(node, one.at - seen); open = true; }
    if (open && one.at + one.length <= end) { r.setEnd(node, one.at + one.length - seen); return r; }
    seen = end;
  }
  return null;
}
function next(step) {
  hit = (hit + step + hits.length) % hits.length;
  var one = hits[hit];
  reveal(sheet, one.p.offsetHeight < sheet.clientHeight || !one.range ? one.p : one.range);
  found.textContent = '原文第 ' + (hit + 1) + ' 处，共 ' + hits.length + ' 处';
  if (window.CSS && CSS.highlights && one.range) CSS.highlights.set('findnow', new Highlight(one.range));
}

/* ---- the line between a row and its words ---- */
var NS = 'http://www.w3.org/2000/svg';
function drawWire() {
  wire.textContent = '';
  if (!chosen || innerWidth <= 900 || chosen.closest('.panel').hidden) return;
  var a = sheet.querySelector('.k.on');
  if (!a) return;
  var P = panes.getBoundingClientRect(), rects = a.getClientRects(), A = rects[rects.length - 1], B = chosen.querySelector('.hd').getBoundingClientRect();
  var S = sheet.getBoundingClientRect(), R = list.getBoundingClientRect();
  if (!A || A.bottom < S.top || A.bottom > S.bottom || B.bottom < R.top || B.top > R.bottom) return;
  var x1 = A.right - P.left, y1 = A.bottom - P.top + 1, edge = S.right - P.left + 8, x2 = R.left - P.left, y2 = Math.max(R.top, B.top + B.height / 2) - P.top;
  var path = document.createElementNS(NS, 'path'), dot = document.createElementNS(NS, 'circle');
  path.setAttribute('d', 'M' + x1 + ' ' + y1 + 'H' + edge + 'C' + (edge + 10) + ' ' + y1 + ' ' + (x2 - 12) + ' ' + y2 + ' ' + x2 + ' ' + y2);
  dot.setAttribute('cx', x2); dot.setAttribute('cy', y2); dot.setAttribute('r', 3.5);
  wire.append(path, dot);
}
var frame = 0;
function later() { if (!frame) frame = requestAnimationFrame(function () { frame = 0; drawWire(); }); }
sheet.addEventListener('scroll', function () { follow(); later(); });
list.addEventListener('scroll', later);
addEventListener('resize', later);

show(0);
var wanted = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
if (wanted && wanted.matches('.rows>li')) choose(wanted);
}());
