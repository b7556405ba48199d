RETURN $text AS text, {inner: [1, [2.5, {deep: $text}]]} AS map, [{a: 1, b: "x"}, {a: 2, b: "y"}, {c: 3}] AS maps, [[1, 2], [3]] AS lists
