// The same list as Rondo's People, as somebody would write it with AG Grid.
'use strict';

function person_cell({ data }) {
  const cell = document.createElement('div');
  cell.className = 'person';
  const circle = document.createElement('i');
  circle.textContent = data.name.split(' ').map((word) => word[0]).join('');
  const words = document.createElement('div');
  const second = document.createElement('small');
  second.textContent = data.detail;
  words.append(data.name, second);
  cell.append(circle, words);
  return cell;
}

function chip_cell({ value }) {
  const chip = document.createElement('span');
  chip.className = 'chip';
  chip.textContent = value;
  return chip;
}

function open_list(people) {
  const grid = agGrid.createGrid(document.getElementById('people'), {
    rowData: people,
    getRowId: ({ data }) => data.id,
    rowHeight: 54,
    headerHeight: 36,
    rowSelection: { mode: 'singleRow', checkboxes: false, enableClickSelection: true },
    columnDefs: [
      {
        field: 'name',
        headerName: 'Name',
        flex: 2,
        cellRenderer: person_cell,
        // What the cell shows, as the search in Rondo finds it.
        getQuickFilterText: ({ data }) => `${data.name} ${data.detail}`,
      },
      { field: 'topics', headerName: 'Topics', flex: 3 },
      { field: 'standing', headerName: 'Standing', width: 130, cellRenderer: chip_cell },
    ],
    defaultColDef: { sortable: true },
  });
  document.getElementById('find').addEventListener('input', ({ target }) => {
    grid.setGridOption('quickFilterText', target.value);
  });
}
