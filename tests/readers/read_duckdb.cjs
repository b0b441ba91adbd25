// DuckDB: the types are those that it finds by itself.
const { each_file, load } = require("./columns.cjs");
const { DuckDBInstance } = load("@duckdb/node-api");

async function main() {
  const connection = await (await DuckDBInstance.create()).connect();
  await each_file(async (file, columns) => {
    const cells = columns.map((column) => `"${column}"::DOUBLE`).join(", ");
    return (await connection.runAndReadAll(`SELECT ${cells} FROM '${file}'`)).getColumns();
  });
}
main();
