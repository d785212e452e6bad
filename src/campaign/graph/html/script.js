(() => {
  const map = document.getElementById('map');
  const panel = document.getElementById('panel');
  const shown = document.getElementById('shown');
  const nodes = [...map.querySelectorAll('.node')];
  const links = [...map.querySelectorAll('.link')];
  const ends = links.map(link => [+link.dataset.a, +link.dataset.b]);
  const isName = n => nodes[n].classList.contains('name');
  let pinned = null;
  let line = null;

  // A thing's neighbours; a name between two things does not keep them apart.
  const around = n => {
    const on = new Set([n]);
    const lit = new Set();
    const take = (from, through) => ends.forEach(([a, b], k) => {
      if (a !== from && b !== from) return;
      const other = a === from ? b : a;
      on.add(other);
      lit.add(k);
      if (through && isName(other)) take(other, false);
    });
    take(n, true);
    return [on, lit];
  };

  const light = n => {
    const [on, lit] = n === null ? [null, null] : around(n);
    const ofLine = node => line !== null && node.dataset.line === line;
    map.classList.toggle('dim', n !== null || line !== null);
    nodes.forEach((node, k) => {
      node.classList.toggle('on', n === null ? ofLine(node) : on.has(k));
      node.classList.toggle('here', k === n);
    });
    links.forEach((link, k) => {
      const own = ends[k].some(end => ofLine(nodes[end]));
      link.classList.toggle('on', n === null ? own : lit.has(k));
    });
  };

  const pin = n => {
    pinned = n;
    panel.hidden = n === null;
    shown.replaceChildren();
    if (n !== null) {
      const copy = document.getElementById('t' + n).cloneNode(true);
      copy.removeAttribute('id');
      shown.append(copy);
      panel.scrollTop = 0;
    }
    light(n);
  };

  nodes.forEach((node, n) => {
    node.addEventListener('mouseenter', () => light(n));
    node.addEventListener('mouseleave', () => light(pinned));
    node.addEventListener('focus', () => light(n));
    node.addEventListener('blur', () => light(pinned));
    node.addEventListener('click', event => {
      event.preventDefault();
      pin(pinned === n ? null : n);
    });
  });
  shown.addEventListener('click', event => {
    const to = event.target.closest('a[href^="#t"]');
    if (!to) return;
    event.preventDefault();
    const n = +to.getAttribute('href').slice(2);
    pin(n);
    nodes[n].scrollIntoView({ block: 'center', inline: 'center' });
  });
  document.getElementById('close').addEventListener('click', () => pin(null));
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') pin(null);
  });
  const lines = [...document.querySelectorAll('button[data-line]')];
  lines.forEach(button => button.addEventListener('click', () => {
    line = line === button.dataset.line ? null : button.dataset.line;
    lines.forEach(other => other.setAttribute('aria-pressed', other.dataset.line === line));
    light(pinned);
  }));
  const fit = document.getElementById('fit');
  fit.addEventListener('click', () => {
    const on = map.classList.toggle('fit');
    fit.setAttribute('aria-pressed', on);
  });
})();
