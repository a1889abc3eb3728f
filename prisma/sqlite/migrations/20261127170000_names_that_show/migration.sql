-- Characters that show nothing, or turn the direction of writing, leave the names and titles that people gave. What is
-- left of a person's name is its sort name once the standing is worked out again.
CREATE TABLE "_Invisible" ("all" TEXT NOT NULL);
INSERT INTO "_Invisible" VALUES (char(
  173, 1564, 4447, 4448, 6158, 8203, 8206, 8207, 8232, 8233, 8234, 8235, 8236, 8237, 8238, 8288, 8289,
  8290, 8291, 8292, 8294, 8295, 8296, 8297, 10240, 12644, 65279, 65440, 65529, 65530, 65531
));

UPDATE "Membership" SET "standingAt" = NULL
WHERE "userId" IN (SELECT "id" FROM "User" WHERE "name" GLOB (SELECT '*[' || "all" || ']*' FROM "_Invisible"));

UPDATE "User" SET "name" = coalesce(nullif(trim((
  SELECT group_concat("letter", '') FROM (
    SELECT substr("User"."name", place."key" + 1, 1) AS "letter"
    FROM json_each('[0' || replace(hex(zeroblob(length("User"."name") - 1)), '00', ',0') || ']') AS place
    ORDER BY place."key"
  ) WHERE instr((SELECT "all" FROM "_Invisible"), "letter") = 0
)), ''), substr("email", 1, instr("email", '@') - 1))
WHERE "name" GLOB (SELECT '*[' || "all" || ']*' FROM "_Invisible");

UPDATE "Cohort" SET "name" = coalesce(nullif(trim((
  SELECT group_concat("letter", '') FROM (
    SELECT substr("Cohort"."name", place."key" + 1, 1) AS "letter"
    FROM json_each('[0' || replace(hex(zeroblob(length("Cohort"."name") - 1)), '00', ',0') || ']') AS place
    ORDER BY place."key"
  ) WHERE instr((SELECT "all" FROM "_Invisible"), "letter") = 0
)), ''), 'Cohort')
WHERE "name" GLOB (SELECT '*[' || "all" || ']*' FROM "_Invisible");

UPDATE "Evidence" SET "title" = coalesce(nullif(trim((
  SELECT group_concat("letter", '') FROM (
    SELECT substr("Evidence"."title", place."key" + 1, 1) AS "letter"
    FROM json_each('[0' || replace(hex(zeroblob(length("Evidence"."title") - 1)), '00', ',0') || ']') AS place
    ORDER BY place."key"
  ) WHERE instr((SELECT "all" FROM "_Invisible"), "letter") = 0
)), ''), '')
WHERE "title" GLOB (SELECT '*[' || "all" || ']*' FROM "_Invisible");

UPDATE "Evidence" SET "issuer" = coalesce(nullif(trim((
  SELECT group_concat("letter", '') FROM (
    SELECT substr("Evidence"."issuer", place."key" + 1, 1) AS "letter"
    FROM json_each('[0' || replace(hex(zeroblob(length("Evidence"."issuer") - 1)), '00', ',0') || ']') AS place
    ORDER BY place."key"
  ) WHERE instr((SELECT "all" FROM "_Invisible"), "letter") = 0
)), ''), '')
WHERE "issuer" GLOB (SELECT '*[' || "all" || ']*' FROM "_Invisible");

UPDATE "OwnLink" SET "title" = coalesce(nullif(trim((
  SELECT group_concat("letter", '') FROM (
    SELECT substr("OwnLink"."title", place."key" + 1, 1) AS "letter"
    FROM json_each('[0' || replace(hex(zeroblob(length("OwnLink"."title") - 1)), '00', ',0') || ']') AS place
    ORDER BY place."key"
  ) WHERE instr((SELECT "all" FROM "_Invisible"), "letter") = 0
)), ''), "url")
WHERE "title" GLOB (SELECT '*[' || "all" || ']*' FROM "_Invisible");

UPDATE "StoredFile" SET "name" = coalesce(nullif(trim((
  SELECT group_concat("letter", '') FROM (
    SELECT substr("StoredFile"."name", place."key" + 1, 1) AS "letter"
    FROM json_each('[0' || replace(hex(zeroblob(length("StoredFile"."name") - 1)), '00', ',0') || ']') AS place
    ORDER BY place."key"
  ) WHERE instr((SELECT "all" FROM "_Invisible"), "letter") = 0
)), ''), 'file')
WHERE "name" GLOB (SELECT '*[' || "all" || ']*' FROM "_Invisible");

UPDATE "SavedReply" SET "title" = coalesce(nullif(trim((
  SELECT group_concat("letter", '') FROM (
    SELECT substr("SavedReply"."title", place."key" + 1, 1) AS "letter"
    FROM json_each('[0' || replace(hex(zeroblob(length("SavedReply"."title") - 1)), '00', ',0') || ']') AS place
    ORDER BY place."key"
  ) WHERE instr((SELECT "all" FROM "_Invisible"), "letter") = 0
)), ''), 'Reply')
WHERE "title" GLOB (SELECT '*[' || "all" || ']*' FROM "_Invisible");

UPDATE "Account" SET "label" = coalesce(nullif(trim((
  SELECT group_concat("letter", '') FROM (
    SELECT substr("Account"."label", place."key" + 1, 1) AS "letter"
    FROM json_each('[0' || replace(hex(zeroblob(length("Account"."label") - 1)), '00', ',0') || ']') AS place
    ORDER BY place."key"
  ) WHERE instr((SELECT "all" FROM "_Invisible"), "letter") = 0
)), ''), '')
WHERE "label" GLOB (SELECT '*[' || "all" || ']*' FROM "_Invisible");

DROP TABLE "_Invisible";
