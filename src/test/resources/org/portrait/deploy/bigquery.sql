-- Made by Portrait 1.0 from a model of a ;'--.csv (1,000 customers).
-- Every row of the table comes back with segment, segment_name, distance, second_segment, unusual (farther from its centroid than 99 % of its segment in training) and unlike (farther from every centroid than any customer in training). The segment is that of the nearest centroid in the scaled space.
-- Scoring goes by the nearest centroid. In training a smallest size was set, so that this agrees for 90.0% of the customers there.
-- NULL and empty text are missing values; what else means "no value" must be made NULL. A row with a missing value that training did not fill has no segment.
-- Text is trimmed and made plain (Unicode NFKC).
-- Columns of the table, with names and types as in training. Where the table has other names, change them in the first step, which alone mentions them:
--   '; --"`\ ; DROP TABLE x; /*: Number
--   segment: Whole number
--   day: Date
--   time: Date and time
--   yes: Yes/no
--   "]`'\ $x $ {y} {{z}} %s: Category
WITH filled AS (
  SELECT
    portrait_input.*,
    IF(IS_NAN(CAST(portrait_input.`'; --"\`\\\u000A; DROP TABLE x; /*` AS FLOAT64)), NULL, CAST(portrait_input.`'; --"\`\\\u000A; DROP TABLE x; /*` AS FLOAT64)) AS filled_1, -- '; --"`\ ; DROP TABLE x; /*
    COALESCE(IF(IS_NAN(CAST(portrait_input.`segment` AS FLOAT64)), NULL, CAST(portrait_input.`segment` AS FLOAT64)), CAST(2E0 AS FLOAT64)) AS filled_2, -- segment
    COALESCE(CAST(UNIX_DATE(CAST(portrait_input.`day` AS DATE)) AS FLOAT64), CAST(18321E0 AS FLOAT64)) AS filled_3, -- day
    COALESCE(CAST(UNIX_SECONDS(CAST(portrait_input.`time` AS TIMESTAMP)) AS FLOAT64), CAST(1.5829794E9 AS FLOAT64)) AS filled_4, -- time
    COALESCE(CASE WHEN portrait_input.`yes` THEN CAST(1E0 AS FLOAT64) WHEN NOT portrait_input.`yes` THEN CAST(0E0 AS FLOAT64) END, CAST(1E0 AS FLOAT64)) AS filled_5, -- yes
    NULLIF(REGEXP_REPLACE(NORMALIZE(CAST(portrait_input.`"]\`'\\\u000D$x ${y} {{z}} %s` AS STRING), NFKC), '^[\\s\\p{Z}\\x0B\\x1C-\\x1F]+|[\\s\\p{Z}\\x0B\\x1C-\\x1F]+$', ''), '') AS filled_6 -- "]`'\ $x $ {y} {{z}} %s
  FROM `shop`.`cus\`to"mers` AS portrait_input
),
clean AS (
  SELECT
    filled.* EXCEPT (filled_1, filled_2, filled_3, filled_4, filled_5, filled_6),
    CASE WHEN filled.filled_1 < CAST(-0.1E0 AS FLOAT64) THEN CAST(-0.1E0 AS FLOAT64) WHEN CAST(1E21 AS FLOAT64) < filled.filled_1 THEN CAST(1E21 AS FLOAT64) WHEN ABS(filled.filled_1) <= CAST(1E140 AS FLOAT64) THEN filled.filled_1 END AS clean_1, -- '; --"`\ ; DROP TABLE x; /*
    CASE WHEN ABS(filled.filled_2) <= CAST(1E140 AS FLOAT64) THEN filled.filled_2 END AS clean_2, -- segment
    CASE WHEN filled.filled_3 < CAST(-10E0 AS FLOAT64) THEN CAST(-10E0 AS FLOAT64) WHEN CAST(30000E0 AS FLOAT64) < filled.filled_3 THEN CAST(30000E0 AS FLOAT64) WHEN ABS(filled.filled_3) <= CAST(1E140 AS FLOAT64) THEN filled.filled_3 END AS clean_3, -- day
    CASE WHEN ABS(filled.filled_4) <= CAST(1E140 AS FLOAT64) THEN filled.filled_4 END AS clean_4, -- time
    CASE WHEN ABS(filled.filled_5) <= CAST(1E140 AS FLOAT64) THEN filled.filled_5 END AS clean_5, -- yes
    filled.filled_6 AS clean_6 -- "]`'\ $x $ {y} {{z}} %s
  FROM filled
),
features AS (
  SELECT
    clean.* EXCEPT (clean_1, clean_2, clean_3, clean_4, clean_5, clean_6),
    CASE WHEN clean.clean_1 < CAST(0E0 AS FLOAT64) THEN (CAST(0E0 AS FLOAT64) - LN((CAST(1E0 AS FLOAT64) - clean.clean_1))) ELSE LN((CAST(1E0 AS FLOAT64) + clean.clean_1)) END AS feature_1, -- log('; --"`\ ; DROP TABLE x; /*)
    clean.clean_2 AS feature_2, -- segment
    clean.clean_3 AS feature_3, -- day
    clean.clean_4 AS feature_4, -- time
    CASE WHEN clean.clean_5 = CAST(1E0 AS FLOAT64) THEN CAST(1E0 AS FLOAT64) WHEN clean.clean_5 <> CAST(1E0 AS FLOAT64) THEN CAST(0E0 AS FLOAT64) END AS feature_5, -- yes
    CASE WHEN clean.clean_6 = '\'; --' THEN CAST(1E0 AS FLOAT64) WHEN clean.clean_6 <> '\'; --' THEN CAST(0E0 AS FLOAT64) END AS feature_6, -- "]`'\ $x $ {y} {{z}} %s='; --
    CASE WHEN clean.clean_6 = '\\' THEN CAST(1E0 AS FLOAT64) WHEN clean.clean_6 <> '\\' THEN CAST(0E0 AS FLOAT64) END AS feature_7, -- "]`'\ $x $ {y} {{z}} %s=
    CASE WHEN clean.clean_6 = '\\\' OR 1=1; --' THEN CAST(1E0 AS FLOAT64) WHEN clean.clean_6 <> '\\\' OR 1=1; --' THEN CAST(0E0 AS FLOAT64) END AS feature_8, -- "]`'\ $x $ {y} {{z}} %s=\' OR 1=1; --
    CASE WHEN clean.clean_6 = '"`\u000A\u0009\u0085\u2028\'' THEN CAST(1E0 AS FLOAT64) WHEN clean.clean_6 <> '"`\u000A\u0009\u0085\u2028\'' THEN CAST(0E0 AS FLOAT64) END AS feature_9, -- "]`'\ $x $ {y} {{z}} %s="` '
    CASE WHEN clean.clean_6 = 'café 客户 😀' THEN CAST(1E0 AS FLOAT64) WHEN clean.clean_6 <> 'café 客户 😀' THEN CAST(0E0 AS FLOAT64) END AS feature_10, -- "]`'\ $x $ {y} {{z}} %s=café 客户 😀
    CASE WHEN clean.clean_6 = 'x' THEN CAST(1E0 AS FLOAT64) WHEN clean.clean_6 <> 'x' THEN CAST(0E0 AS FLOAT64) END AS feature_11, -- "]`'\ $x $ {y} {{z}} %s=x
    CASE WHEN clean.clean_2 = CAST(0E0 AS FLOAT64) THEN (clean.clean_1 * CAST(0E0 AS FLOAT64)) WHEN ABS(clean.clean_1) <= (ABS(clean.clean_2) * CAST(1E140 AS FLOAT64)) THEN (clean.clean_1 / clean.clean_2) END AS feature_12 -- '; --"`\ ; DROP TABLE x; /* / segment
  FROM clean
),
scaled AS (
  SELECT
    features.* EXCEPT (feature_1, feature_2, feature_3, feature_4, feature_5, feature_6, feature_7, feature_8, feature_9, feature_10, feature_11, feature_12),
    (features.feature_1 - CAST(0.1E0 AS FLOAT64)) * CAST(0.3333333333333333E0 AS FLOAT64) AS scaled_1, -- log('; --"`\ ; DROP TABLE x; /*)
    (features.feature_2 - CAST(0.1E0 AS FLOAT64)) * CAST(0.3333333333333333E0 AS FLOAT64) AS scaled_2, -- segment
    (features.feature_3 - CAST(0.1E0 AS FLOAT64)) * CAST(0.3333333333333333E0 AS FLOAT64) AS scaled_3, -- day
    (features.feature_4 - CAST(0.1E0 AS FLOAT64)) * CAST(0.3333333333333333E0 AS FLOAT64) AS scaled_4, -- time
    (features.feature_5 - CAST(0.1E0 AS FLOAT64)) * CAST(0.3333333333333333E0 AS FLOAT64) AS scaled_5, -- yes
    (features.feature_6 - CAST(0.1E0 AS FLOAT64)) * CAST(0.3333333333333333E0 AS FLOAT64) AS scaled_6, -- "]`'\ $x $ {y} {{z}} %s='; --
    (features.feature_7 - CAST(0.1E0 AS FLOAT64)) * CAST(0.3333333333333333E0 AS FLOAT64) AS scaled_7, -- "]`'\ $x $ {y} {{z}} %s=
    (features.feature_8 - CAST(0.1E0 AS FLOAT64)) * CAST(0.3333333333333333E0 AS FLOAT64) AS scaled_8, -- "]`'\ $x $ {y} {{z}} %s=\' OR 1=1; --
    (features.feature_9 - CAST(0.1E0 AS FLOAT64)) * CAST(0.3333333333333333E0 AS FLOAT64) AS scaled_9, -- "]`'\ $x $ {y} {{z}} %s="` '
    (features.feature_10 - CAST(0.1E0 AS FLOAT64)) * CAST(0.3333333333333333E0 AS FLOAT64) AS scaled_10, -- "]`'\ $x $ {y} {{z}} %s=café 客户 😀
    (features.feature_11 - CAST(0.1E0 AS FLOAT64)) * CAST(0.3333333333333333E0 AS FLOAT64) AS scaled_11, -- "]`'\ $x $ {y} {{z}} %s=x
    (features.feature_12 - CAST(0.1E0 AS FLOAT64)) * CAST(0.3333333333333333E0 AS FLOAT64) AS scaled_12 -- '; --"`\ ; DROP TABLE x; /* / segment
  FROM features
),
distances AS (
  SELECT
    scaled.* EXCEPT (scaled_1, scaled_2, scaled_3, scaled_4, scaled_5, scaled_6, scaled_7, scaled_8, scaled_9, scaled_10, scaled_11, scaled_12),
    (scaled.scaled_1 - CAST(0.30000000000000004E0 AS FLOAT64)) * (scaled.scaled_1 - CAST(0.30000000000000004E0 AS FLOAT64)) + (scaled.scaled_2 - CAST(0.30000000000000004E0 AS FLOAT64)) * (scaled.scaled_2 - CAST(0.30000000000000004E0 AS FLOAT64)) + (scaled.scaled_3 - CAST(0.30000000000000004E0 AS FLOAT64)) * (scaled.scaled_3 - CAST(0.30000000000000004E0 AS FLOAT64)) + (scaled.scaled_4 - CAST(0.30000000000000004E0 AS FLOAT64)) * (scaled.scaled_4 - CAST(0.30000000000000004E0 AS FLOAT64)) + (scaled.scaled_5 - CAST(0.30000000000000004E0 AS FLOAT64)) * (scaled.scaled_5 - CAST(0.30000000000000004E0 AS FLOAT64)) + (scaled.scaled_6 - CAST(0.30000000000000004E0 AS FLOAT64)) * (scaled.scaled_6 - CAST(0.30000000000000004E0 AS FLOAT64)) + (scaled.scaled_7 - CAST(0.30000000000000004E0 AS FLOAT64)) * (scaled.scaled_7 - CAST(0.30000000000000004E0 AS FLOAT64)) + (scaled.scaled_8 - CAST(0.30000000000000004E0 AS FLOAT64)) * (scaled.scaled_8 - CAST(0.30000000000000004E0 AS FLOAT64)) + (scaled.scaled_9 - CAST(0.30000000000000004E0 AS FLOAT64)) * (scaled.scaled_9 - CAST(0.30000000000000004E0 AS FLOAT64)) + (scaled.scaled_10 - CAST(0.30000000000000004E0 AS FLOAT64)) * (scaled.scaled_10 - CAST(0.30000000000000004E0 AS FLOAT64)) + (scaled.scaled_11 - CAST(0.30000000000000004E0 AS FLOAT64)) * (scaled.scaled_11 - CAST(0.30000000000000004E0 AS FLOAT64)) + (scaled.scaled_12 - CAST(0.30000000000000004E0 AS FLOAT64)) * (scaled.scaled_12 - CAST(0.30000000000000004E0 AS FLOAT64)) AS distance_1, -- '; DROP TABLE x; --
    (scaled.scaled_1 - CAST(-1E-300 AS FLOAT64)) * (scaled.scaled_1 - CAST(-1E-300 AS FLOAT64)) + (scaled.scaled_2 - CAST(-1E-300 AS FLOAT64)) * (scaled.scaled_2 - CAST(-1E-300 AS FLOAT64)) + (scaled.scaled_3 - CAST(-1E-300 AS FLOAT64)) * (scaled.scaled_3 - CAST(-1E-300 AS FLOAT64)) + (scaled.scaled_4 - CAST(-1E-300 AS FLOAT64)) * (scaled.scaled_4 - CAST(-1E-300 AS FLOAT64)) + (scaled.scaled_5 - CAST(-1E-300 AS FLOAT64)) * (scaled.scaled_5 - CAST(-1E-300 AS FLOAT64)) + (scaled.scaled_6 - CAST(-1E-300 AS FLOAT64)) * (scaled.scaled_6 - CAST(-1E-300 AS FLOAT64)) + (scaled.scaled_7 - CAST(-1E-300 AS FLOAT64)) * (scaled.scaled_7 - CAST(-1E-300 AS FLOAT64)) + (scaled.scaled_8 - CAST(-1E-300 AS FLOAT64)) * (scaled.scaled_8 - CAST(-1E-300 AS FLOAT64)) + (scaled.scaled_9 - CAST(-1E-300 AS FLOAT64)) * (scaled.scaled_9 - CAST(-1E-300 AS FLOAT64)) + (scaled.scaled_10 - CAST(-1E-300 AS FLOAT64)) * (scaled.scaled_10 - CAST(-1E-300 AS FLOAT64)) + (scaled.scaled_11 - CAST(-1E-300 AS FLOAT64)) * (scaled.scaled_11 - CAST(-1E-300 AS FLOAT64)) + (scaled.scaled_12 - CAST(-1E-300 AS FLOAT64)) * (scaled.scaled_12 - CAST(-1E-300 AS FLOAT64)) AS distance_2 -- \"`\' $ {HOME}<script>&amp;]]>
  FROM scaled
),
closest AS (
  SELECT
    distances.* EXCEPT (distance_1, distance_2),
    distances.distance_1 AS distance_1,
    distances.distance_2 AS distance_2,
    LEAST(distances.distance_1, distances.distance_2) AS least_distance
  FROM distances
),
placed AS (
  SELECT
    closest.* EXCEPT (distance_1, distance_2, least_distance),
    closest.distance_1 AS distance_1,
    closest.distance_2 AS distance_2,
    closest.least_distance AS least_distance,
    CASE WHEN closest.distance_2 = closest.least_distance THEN 2 WHEN closest.distance_1 = closest.least_distance THEN 1 END AS placed_segment
  FROM closest
),
result AS (
  SELECT
    placed.* EXCEPT (distance_1, distance_2, least_distance, placed_segment),
    placed.distance_1 AS distance_1,
    placed.distance_2 AS distance_2,
    placed.least_distance AS least_distance,
    placed.placed_segment AS placed_segment,
    LEAST(CASE WHEN placed.placed_segment = 1 THEN CAST(1.7976931348623157E308 AS FLOAT64) ELSE placed.distance_1 END, CASE WHEN placed.placed_segment = 2 THEN CAST(1.7976931348623157E308 AS FLOAT64) ELSE placed.distance_2 END) AS second_distance
  FROM placed
)
SELECT
  result.* EXCEPT (distance_1, distance_2, least_distance, placed_segment, second_distance),
  result.placed_segment AS segment_2,
  CASE result.placed_segment WHEN 1 THEN '\'; DROP TABLE x; --' WHEN 2 THEN '\\"`\\\'\u000A${HOME}<script>&amp;]]>' END AS segment_name,
  SQRT(result.least_distance) AS distance,
  CASE WHEN result.placed_segment <> 2 AND result.distance_2 = result.second_distance THEN 2 WHEN result.placed_segment <> 1 AND result.distance_1 = result.second_distance THEN 1 END AS second_segment,
  SQRT(result.least_distance) > CASE result.placed_segment WHEN 1 THEN CAST(1E0 AS FLOAT64) WHEN 2 THEN CAST(1.5E0 AS FLOAT64) END AS unusual,
  SQRT(result.distance_1) > CAST(2E0 AS FLOAT64) AND SQRT(result.distance_2) > CAST(1E22 AS FLOAT64) AS unlike
FROM result;
