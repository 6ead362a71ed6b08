-- Made by Portrait 1.0 from a model of a ;'--.csv (1,000 customers).
-- Every row of the table comes back with segment, segment_name, distance, second_segment, unusual (farther from its centroid than 99 % of its segment in training) and unlike (farther from every centroid than any customer in training). The segment is that of the nearest centroid in the scaled space.
-- Scoring goes by the nearest centroid. In training a smallest size was set, so that this agrees for 90.0% of the customers there.
-- NULL and empty text are missing values; what else means "no value" must be made NULL. A row with a missing value that training did not fill has no segment.
-- Text is trimmed and made plain (Unicode NFKC), for which PostgreSQL 13 and a database in UTF-8 are needed.
-- Columns of the table, with names and types as in training. Where the table has other names, change them in the first step, which alone mentions them:
--   '; --"`\ ; DROP TABLE x; /*: Number
--   segment: Whole number
--   day: Date
--   time: Date and time
--   yes: Yes/no
--   "]`'\ $x $ {y} {{z}} %s: Category
WITH filled AS MATERIALIZED (
  SELECT
    portrait_input AS customer,
    NULLIF(CAST(portrait_input."'; --""`\
; DROP TABLE x; /*" AS DOUBLE PRECISION), CAST('NaN' AS DOUBLE PRECISION)) AS filled_1, -- '; --"`\ ; DROP TABLE x; /*
    COALESCE(NULLIF(CAST(portrait_input."segment" AS DOUBLE PRECISION), CAST('NaN' AS DOUBLE PRECISION)), CAST(2E0 AS DOUBLE PRECISION)) AS filled_2, -- segment
    COALESCE(CAST(CAST(portrait_input."day" AS DATE) - DATE '1970-01-01' AS DOUBLE PRECISION), CAST(18321E0 AS DOUBLE PRECISION)) AS filled_3, -- day
    COALESCE(CAST(FLOOR(EXTRACT(EPOCH FROM CAST(portrait_input."time" AS TIMESTAMP))) AS DOUBLE PRECISION), CAST(1.5829794E9 AS DOUBLE PRECISION)) AS filled_4, -- time
    COALESCE(CASE WHEN portrait_input."yes" THEN CAST(1E0 AS DOUBLE PRECISION) WHEN NOT portrait_input."yes" THEN CAST(0E0 AS DOUBLE PRECISION) END, CAST(1E0 AS DOUBLE PRECISION)) AS filled_5, -- yes
    NULLIF(BTRIM(NORMALIZE(CAST(portrait_input."""]`'\$x ${y} {{z}} %s" AS TEXT), NFKC), E' \u0009\u000A\u000B\u000C\u000D\u001C\u001D\u001E\u001F\u1680\u2028\u2029'), '') AS filled_6 -- "]`'\ $x $ {y} {{z}} %s
  FROM "shop"."cus`to""mers" AS portrait_input
),
clean AS MATERIALIZED (
  SELECT
    filled.customer,
    CASE WHEN filled.filled_1 < CAST(-0.1E0 AS DOUBLE PRECISION) THEN CAST(-0.1E0 AS DOUBLE PRECISION) WHEN CAST(1E21 AS DOUBLE PRECISION) < filled.filled_1 THEN CAST(1E21 AS DOUBLE PRECISION) WHEN ABS(filled.filled_1) <= CAST(1E140 AS DOUBLE PRECISION) THEN filled.filled_1 END AS clean_1, -- '; --"`\ ; DROP TABLE x; /*
    CASE WHEN ABS(filled.filled_2) <= CAST(1E140 AS DOUBLE PRECISION) THEN filled.filled_2 END AS clean_2, -- segment
    CASE WHEN filled.filled_3 < CAST(-10E0 AS DOUBLE PRECISION) THEN CAST(-10E0 AS DOUBLE PRECISION) WHEN CAST(30000E0 AS DOUBLE PRECISION) < filled.filled_3 THEN CAST(30000E0 AS DOUBLE PRECISION) WHEN ABS(filled.filled_3) <= CAST(1E140 AS DOUBLE PRECISION) THEN filled.filled_3 END AS clean_3, -- day
    CASE WHEN ABS(filled.filled_4) <= CAST(1E140 AS DOUBLE PRECISION) THEN filled.filled_4 END AS clean_4, -- time
    CASE WHEN ABS(filled.filled_5) <= CAST(1E140 AS DOUBLE PRECISION) THEN filled.filled_5 END AS clean_5, -- yes
    filled.filled_6 AS clean_6 -- "]`'\ $x $ {y} {{z}} %s
  FROM filled
),
features AS MATERIALIZED (
  SELECT
    clean.customer,
    CASE WHEN clean.clean_1 < CAST(0E0 AS DOUBLE PRECISION) THEN (CAST(0E0 AS DOUBLE PRECISION) - LN((CAST(1E0 AS DOUBLE PRECISION) - clean.clean_1))) ELSE LN((CAST(1E0 AS DOUBLE PRECISION) + clean.clean_1)) END AS feature_1, -- log('; --"`\ ; DROP TABLE x; /*)
    clean.clean_2 AS feature_2, -- segment
    clean.clean_3 AS feature_3, -- day
    clean.clean_4 AS feature_4, -- time
    CASE WHEN clean.clean_5 = CAST(1E0 AS DOUBLE PRECISION) THEN CAST(1E0 AS DOUBLE PRECISION) WHEN clean.clean_5 <> CAST(1E0 AS DOUBLE PRECISION) THEN CAST(0E0 AS DOUBLE PRECISION) END AS feature_5, -- yes
    CASE WHEN clean.clean_6 = '''; --' THEN CAST(1E0 AS DOUBLE PRECISION) WHEN clean.clean_6 <> '''; --' THEN CAST(0E0 AS DOUBLE PRECISION) END AS feature_6, -- "]`'\ $x $ {y} {{z}} %s='; --
    CASE WHEN clean.clean_6 = E'\\' THEN CAST(1E0 AS DOUBLE PRECISION) WHEN clean.clean_6 <> E'\\' THEN CAST(0E0 AS DOUBLE PRECISION) END AS feature_7, -- "]`'\ $x $ {y} {{z}} %s=
    CASE WHEN clean.clean_6 = E'\\'' OR 1=1; --' THEN CAST(1E0 AS DOUBLE PRECISION) WHEN clean.clean_6 <> E'\\'' OR 1=1; --' THEN CAST(0E0 AS DOUBLE PRECISION) END AS feature_8, -- "]`'\ $x $ {y} {{z}} %s=\' OR 1=1; --
    CASE WHEN clean.clean_6 = E'"`\u000A\u0009\u0085\u2028''' THEN CAST(1E0 AS DOUBLE PRECISION) WHEN clean.clean_6 <> E'"`\u000A\u0009\u0085\u2028''' THEN CAST(0E0 AS DOUBLE PRECISION) END AS feature_9, -- "]`'\ $x $ {y} {{z}} %s="` '
    CASE WHEN clean.clean_6 = 'café 客户 😀' THEN CAST(1E0 AS DOUBLE PRECISION) WHEN clean.clean_6 <> 'café 客户 😀' THEN CAST(0E0 AS DOUBLE PRECISION) END AS feature_10, -- "]`'\ $x $ {y} {{z}} %s=café 客户 😀
    CASE WHEN clean.clean_6 = 'x' THEN CAST(1E0 AS DOUBLE PRECISION) WHEN clean.clean_6 <> 'x' THEN CAST(0E0 AS DOUBLE PRECISION) END AS feature_11, -- "]`'\ $x $ {y} {{z}} %s=x
    CASE WHEN clean.clean_2 = CAST(0E0 AS DOUBLE PRECISION) THEN (clean.clean_1 * CAST(0E0 AS DOUBLE PRECISION)) WHEN ABS(clean.clean_1) <= (ABS(clean.clean_2) * CAST(1E140 AS DOUBLE PRECISION)) THEN (clean.clean_1 / clean.clean_2) END AS feature_12 -- '; --"`\ ; DROP TABLE x; /* / segment
  FROM clean
),
scaled AS MATERIALIZED (
  SELECT
    features.customer,
    (features.feature_1 - CAST(0.1E0 AS DOUBLE PRECISION)) * CAST(0.3333333333333333E0 AS DOUBLE PRECISION) AS scaled_1, -- log('; --"`\ ; DROP TABLE x; /*)
    (features.feature_2 - CAST(0.1E0 AS DOUBLE PRECISION)) * CAST(0.3333333333333333E0 AS DOUBLE PRECISION) AS scaled_2, -- segment
    (features.feature_3 - CAST(0.1E0 AS DOUBLE PRECISION)) * CAST(0.3333333333333333E0 AS DOUBLE PRECISION) AS scaled_3, -- day
    (features.feature_4 - CAST(0.1E0 AS DOUBLE PRECISION)) * CAST(0.3333333333333333E0 AS DOUBLE PRECISION) AS scaled_4, -- time
    (features.feature_5 - CAST(0.1E0 AS DOUBLE PRECISION)) * CAST(0.3333333333333333E0 AS DOUBLE PRECISION) AS scaled_5, -- yes
    (features.feature_6 - CAST(0.1E0 AS DOUBLE PRECISION)) * CAST(0.3333333333333333E0 AS DOUBLE PRECISION) AS scaled_6, -- "]`'\ $x $ {y} {{z}} %s='; --
    (features.feature_7 - CAST(0.1E0 AS DOUBLE PRECISION)) * CAST(0.3333333333333333E0 AS DOUBLE PRECISION) AS scaled_7, -- "]`'\ $x $ {y} {{z}} %s=
    (features.feature_8 - CAST(0.1E0 AS DOUBLE PRECISION)) * CAST(0.3333333333333333E0 AS DOUBLE PRECISION) AS scaled_8, -- "]`'\ $x $ {y} {{z}} %s=\' OR 1=1; --
    (features.feature_9 - CAST(0.1E0 AS DOUBLE PRECISION)) * CAST(0.3333333333333333E0 AS DOUBLE PRECISION) AS scaled_9, -- "]`'\ $x $ {y} {{z}} %s="` '
    (features.feature_10 - CAST(0.1E0 AS DOUBLE PRECISION)) * CAST(0.3333333333333333E0 AS DOUBLE PRECISION) AS scaled_10, -- "]`'\ $x $ {y} {{z}} %s=café 客户 😀
    (features.feature_11 - CAST(0.1E0 AS DOUBLE PRECISION)) * CAST(0.3333333333333333E0 AS DOUBLE PRECISION) AS scaled_11, -- "]`'\ $x $ {y} {{z}} %s=x
    (features.feature_12 - CAST(0.1E0 AS DOUBLE PRECISION)) * CAST(0.3333333333333333E0 AS DOUBLE PRECISION) AS scaled_12 -- '; --"`\ ; DROP TABLE x; /* / segment
  FROM features
),
distances AS MATERIALIZED (
  SELECT
    scaled.customer,
    (scaled.scaled_1 - CAST(0.30000000000000004E0 AS DOUBLE PRECISION)) * (scaled.scaled_1 - CAST(0.30000000000000004E0 AS DOUBLE PRECISION)) + (scaled.scaled_2 - CAST(0.30000000000000004E0 AS DOUBLE PRECISION)) * (scaled.scaled_2 - CAST(0.30000000000000004E0 AS DOUBLE PRECISION)) + (scaled.scaled_3 - CAST(0.30000000000000004E0 AS DOUBLE PRECISION)) * (scaled.scaled_3 - CAST(0.30000000000000004E0 AS DOUBLE PRECISION)) + (scaled.scaled_4 - CAST(0.30000000000000004E0 AS DOUBLE PRECISION)) * (scaled.scaled_4 - CAST(0.30000000000000004E0 AS DOUBLE PRECISION)) + (scaled.scaled_5 - CAST(0.30000000000000004E0 AS DOUBLE PRECISION)) * (scaled.scaled_5 - CAST(0.30000000000000004E0 AS DOUBLE PRECISION)) + (scaled.scaled_6 - CAST(0.30000000000000004E0 AS DOUBLE PRECISION)) * (scaled.scaled_6 - CAST(0.30000000000000004E0 AS DOUBLE PRECISION)) + (scaled.scaled_7 - CAST(0.30000000000000004E0 AS DOUBLE PRECISION)) * (scaled.scaled_7 - CAST(0.30000000000000004E0 AS DOUBLE PRECISION)) + (scaled.scaled_8 - CAST(0.30000000000000004E0 AS DOUBLE PRECISION)) * (scaled.scaled_8 - CAST(0.30000000000000004E0 AS DOUBLE PRECISION)) + (scaled.scaled_9 - CAST(0.30000000000000004E0 AS DOUBLE PRECISION)) * (scaled.scaled_9 - CAST(0.30000000000000004E0 AS DOUBLE PRECISION)) + (scaled.scaled_10 - CAST(0.30000000000000004E0 AS DOUBLE PRECISION)) * (scaled.scaled_10 - CAST(0.30000000000000004E0 AS DOUBLE PRECISION)) + (scaled.scaled_11 - CAST(0.30000000000000004E0 AS DOUBLE PRECISION)) * (scaled.scaled_11 - CAST(0.30000000000000004E0 AS DOUBLE PRECISION)) + (scaled.scaled_12 - CAST(0.30000000000000004E0 AS DOUBLE PRECISION)) * (scaled.scaled_12 - CAST(0.30000000000000004E0 AS DOUBLE PRECISION)) AS distance_1, -- '; DROP TABLE x; --
    (scaled.scaled_1 - CAST(-1E-300 AS DOUBLE PRECISION)) * (scaled.scaled_1 - CAST(-1E-300 AS DOUBLE PRECISION)) + (scaled.scaled_2 - CAST(-1E-300 AS DOUBLE PRECISION)) * (scaled.scaled_2 - CAST(-1E-300 AS DOUBLE PRECISION)) + (scaled.scaled_3 - CAST(-1E-300 AS DOUBLE PRECISION)) * (scaled.scaled_3 - CAST(-1E-300 AS DOUBLE PRECISION)) + (scaled.scaled_4 - CAST(-1E-300 AS DOUBLE PRECISION)) * (scaled.scaled_4 - CAST(-1E-300 AS DOUBLE PRECISION)) + (scaled.scaled_5 - CAST(-1E-300 AS DOUBLE PRECISION)) * (scaled.scaled_5 - CAST(-1E-300 AS DOUBLE PRECISION)) + (scaled.scaled_6 - CAST(-1E-300 AS DOUBLE PRECISION)) * (scaled.scaled_6 - CAST(-1E-300 AS DOUBLE PRECISION)) + (scaled.scaled_7 - CAST(-1E-300 AS DOUBLE PRECISION)) * (scaled.scaled_7 - CAST(-1E-300 AS DOUBLE PRECISION)) + (scaled.scaled_8 - CAST(-1E-300 AS DOUBLE PRECISION)) * (scaled.scaled_8 - CAST(-1E-300 AS DOUBLE PRECISION)) + (scaled.scaled_9 - CAST(-1E-300 AS DOUBLE PRECISION)) * (scaled.scaled_9 - CAST(-1E-300 AS DOUBLE PRECISION)) + (scaled.scaled_10 - CAST(-1E-300 AS DOUBLE PRECISION)) * (scaled.scaled_10 - CAST(-1E-300 AS DOUBLE PRECISION)) + (scaled.scaled_11 - CAST(-1E-300 AS DOUBLE PRECISION)) * (scaled.scaled_11 - CAST(-1E-300 AS DOUBLE PRECISION)) + (scaled.scaled_12 - CAST(-1E-300 AS DOUBLE PRECISION)) * (scaled.scaled_12 - CAST(-1E-300 AS DOUBLE PRECISION)) AS distance_2 -- \"`\' $ {HOME}<script>&amp;]]>
  FROM scaled
),
closest AS MATERIALIZED (
  SELECT
    distances.customer,
    distances.distance_1 AS distance_1,
    distances.distance_2 AS distance_2,
    LEAST(distances.distance_1, distances.distance_2) AS least_distance
  FROM distances
),
placed AS MATERIALIZED (
  SELECT
    closest.customer,
    closest.distance_1 AS distance_1,
    closest.distance_2 AS distance_2,
    closest.least_distance AS least_distance,
    CASE WHEN closest.distance_2 = closest.least_distance THEN 2 WHEN closest.distance_1 = closest.least_distance THEN 1 END AS placed_segment
  FROM closest
),
result AS MATERIALIZED (
  SELECT
    placed.customer,
    placed.distance_1 AS distance_1,
    placed.distance_2 AS distance_2,
    placed.least_distance AS least_distance,
    placed.placed_segment AS placed_segment,
    LEAST(CASE WHEN placed.placed_segment = 1 THEN CAST(1.7976931348623157E308 AS DOUBLE PRECISION) ELSE placed.distance_1 END, CASE WHEN placed.placed_segment = 2 THEN CAST(1.7976931348623157E308 AS DOUBLE PRECISION) ELSE placed.distance_2 END) AS second_distance
  FROM placed
)
SELECT
  (result.customer).*,
  result.placed_segment AS segment_2,
  CASE result.placed_segment WHEN 1 THEN '''; DROP TABLE x; --' WHEN 2 THEN E'\\"`\\''\u000A${HOME}<script>&amp;]]>' END AS segment_name,
  SQRT(result.least_distance) AS distance,
  CASE WHEN result.placed_segment <> 2 AND result.distance_2 = result.second_distance THEN 2 WHEN result.placed_segment <> 1 AND result.distance_1 = result.second_distance THEN 1 END AS second_segment,
  SQRT(result.least_distance) > CASE result.placed_segment WHEN 1 THEN CAST(1E0 AS DOUBLE PRECISION) WHEN 2 THEN CAST(1.5E0 AS DOUBLE PRECISION) END AS unusual,
  SQRT(result.distance_1) > CAST(2E0 AS DOUBLE PRECISION) AND SQRT(result.distance_2) > CAST(1E22 AS DOUBLE PRECISION) AS unlike
FROM result;
