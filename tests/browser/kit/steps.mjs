// Steps of the path, recorded on the page of a candidate as a secretary does.

/** Opens the form of a step: the proposed one by its button, any other from the menu. */
export async function openStep(page, label) {
  const proposed = page.getByRole('button', { name: `Ghi: ${label}`, exact: true });
  const others = page.getByRole('button', { name: 'Bước khác…', exact: true });
  await others.or(proposed).first().waitFor();
  if ((await proposed.count()) > 0) {
    await proposed.first().click();
  } else {
    await others.click();
    await page.getByRole('menuitem', { name: label, exact: true }).first().click();
  }
  const form = page.getByRole('dialog', { name: label });
  await form.waitFor();
  return form;
}

/** Fills fields by their labels; a day as dd/mm/yyyy. */
export async function fillIn(form, fields) {
  for (const [label, value] of Object.entries(fields)) {
    const field = form.getByRole('textbox', { name: label, exact: true }).or(form.getByRole('combobox', { name: label, exact: true }));
    if ((await field.evaluate((element) => element.localName)) === 'select') await field.selectOption({ label: value });
    else await field.fill(value);
  }
}

/** Sends the form and reads what the rules say afterwards; gives their words, empty when they are silent. */
export async function send(form, button = 'Ghi') {
  await form.getByRole('button', { name: button, exact: true }).click();
  const said = form.getByText('Đã ghi.');
  await said.or(form.page().locator('body:not(:has(dialog))')).first().waitFor();
  if ((await said.count()) === 0) return '';
  const words = await form.innerText();
  await form.getByRole('button', { name: 'Đóng', exact: true }).last().click();
  await form.waitFor({ state: 'hidden' });
  return words;
}

/** Records a step with its day and facts. */
export async function recordStep(page, label, fields) {
  const form = await openStep(page, label);
  await fillIn(form, fields);
  const said = await send(form);
  // It stands in the list of what was recorded: the page is up to date again.
  await page.getByRole('listitem').getByRole('button', { name: label, exact: true }).waitFor();
  return said;
}
