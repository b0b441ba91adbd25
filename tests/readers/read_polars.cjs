// Polars: the types are those that it finds by itself.
const { each_file, load } = require("./columns.cjs");
const pl = load("nodejs-polars");

each_file((file, columns) => {
  const table = pl.readCSV(file);
  return columns.map((column) => table.getColumn(column).cast(pl.Float64).toArray());
});
