// What the readers in JavaScript share; see columns.py.
const fs = require("node:fs");
const path = require("node:path");

const folder = process.argv[2];

exports.load = (name) => {
  try {
    return require(name);
  } catch {
    console.error(`${name} is not installed`);
    process.exit(77);
  }
};

/** Calls `read` with the path of each file and the names of its columns; it gives their doubles. */
exports.each_file = async (read) => {
  const lines = fs.readFileSync(path.join(folder, "columns.csv"), "utf8").trimEnd().split("\n");
  const files = new Map();
  lines.forEach((line, number) => {
    const [file, column] = line.split(",");
    files.set(file, [...(files.get(file) ?? []), { number, column }]);
  });
  for (const [file, wanted] of files) {
    const columns = await read(path.join(folder, file), wanted.map(({ column }) => column));
    wanted.forEach(({ number }, i) => {
      const doubles = Float64Array.from(columns[i] ?? [], (value) => value ?? NaN);
      fs.writeFileSync(path.join(folder, `${number}.doubles`), Buffer.from(doubles.buffer));
    });
  }
};
