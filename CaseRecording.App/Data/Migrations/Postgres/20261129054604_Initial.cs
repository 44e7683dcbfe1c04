using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace CaseRecording.App.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ChildFiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    PermanentNumber = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    IsRestricted = table.Column<bool>(type: "boolean", nullable: false),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChildFiles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Contacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Means = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    FromName = table.Column<string>(type: "text", nullable: false),
                    FromRole = table.Column<string>(type: "text", nullable: false),
                    HowToReach = table.Column<string>(type: "text", nullable: true),
                    WhatWasSaid = table.Column<string>(type: "text", nullable: false),
                    ServiceRequested = table.Column<bool>(type: "boolean", nullable: false),
                    Response = table.Column<string>(type: "text", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contacts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DataProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FriendlyName = table.Column<string>(type: "text", nullable: true),
                    Xml = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DirectoryAddresses",
                columns: table => new
                {
                    Uprn = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    PostcodeKey = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Lines = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Town = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DirectoryAddresses", x => x.Uprn);
                });

            migrationBuilder.CreateTable(
                name: "Drafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AuthorId = table.Column<Guid>(type: "uuid", nullable: false),
                    Scope = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Field = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: true),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    BegunAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Drafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DutyTurns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StaffId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    From = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Reach = table.Column<string>(type: "text", nullable: false),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DutyTurns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "HandIns",
                columns: table => new
                {
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    ResultId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandIns", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "History",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: true),
                    What = table.Column<string>(type: "text", nullable: false),
                    Why = table.Column<string>(type: "text", nullable: true),
                    SubjectKind = table.Column<string>(type: "text", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    Changes = table.Column<string>(type: "text", nullable: false),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_History", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Households",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Households", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Notices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ToStaffId = table.Column<Guid>(type: "uuid", nullable: false),
                    What = table.Column<string>(type: "text", nullable: false),
                    Link = table.Column<string>(type: "text", nullable: true),
                    FileId = table.Column<Guid>(type: "uuid", nullable: true),
                    DealtWithAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "People",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Forename = table.Column<string>(type: "text", nullable: false),
                    MiddleNames = table.Column<string>(type: "text", nullable: true),
                    Surname = table.Column<string>(type: "text", nullable: false),
                    KnownAs = table.Column<string>(type: "text", nullable: true),
                    SearchForenames = table.Column<string>(type: "text", nullable: false),
                    SearchSurname = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    DateOfBirth = table.Column<DateOnly>(type: "date", nullable: true),
                    ExpectedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DiedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DiedAbout = table.Column<bool>(type: "boolean", nullable: false),
                    DeathSource = table.Column<string>(type: "text", nullable: true),
                    Sex = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    GenderIdentity = table.Column<string>(type: "text", nullable: true),
                    Ethnicity = table.Column<string>(type: "text", nullable: true),
                    Nationality = table.Column<string>(type: "text", nullable: true),
                    Language = table.Column<string>(type: "text", nullable: true),
                    InterpreterNeeded = table.Column<bool>(type: "boolean", nullable: false),
                    Religion = table.Column<string>(type: "text", nullable: true),
                    WhereaboutsOfNonResidentParent = table.Column<string>(type: "text", nullable: true),
                    IsFromBeforeAdoption = table.Column<bool>(type: "boolean", nullable: false),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PersonKeys",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonKeys", x => new { x.Key, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "Searches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Terms = table.Column<string>(type: "text", nullable: false),
                    Found = table.Column<int>(type: "integer", nullable: false),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Searches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Series",
                columns: table => new
                {
                    Name = table.Column<string>(type: "text", nullable: false),
                    Next = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Series", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "Staff",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false),
                    FullName = table.Column<string>(type: "text", nullable: false),
                    JobTitle = table.Column<string>(type: "text", nullable: false),
                    Email = table.Column<string>(type: "text", nullable: false),
                    ExternalId = table.Column<string>(type: "text", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Staff", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Teams",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Teams", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Templates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Json = table.Column<string>(type: "text", nullable: false),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Templates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CareAgreements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reasons = table.Column<string>(type: "text", nullable: false),
                    IntendedOutcome = table.Column<string>(type: "text", nullable: false),
                    AgreedByName = table.Column<string>(type: "text", nullable: false),
                    AgreedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CareAgreements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CareAgreements_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CaseNotes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: true),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    SubKind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    WrittenTogetherId = table.Column<Guid>(type: "uuid", nullable: true),
                    Relevance = table.Column<string>(type: "text", nullable: true),
                    ReasonForContact = table.Column<string>(type: "text", nullable: true),
                    KeyTopics = table.Column<string>(type: "text", nullable: true),
                    NoDecisionMade = table.Column<bool>(type: "boolean", nullable: false),
                    ChildSeen = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ChildSpokenToAlone = table.Column<bool>(type: "boolean", nullable: false),
                    WhyNotSeen = table.Column<string>(type: "text", nullable: true),
                    CarersSeenAndSpokenToAlone = table.Column<bool>(type: "boolean", nullable: false),
                    HomeVisited = table.Column<bool>(type: "boolean", nullable: false),
                    ProfessionalsViewsSought = table.Column<bool>(type: "boolean", nullable: false),
                    HowViewsInformedDecision = table.Column<string>(type: "text", nullable: true),
                    SignificantRisk = table.Column<bool>(type: "boolean", nullable: false),
                    RecordBy = table.Column<DateOnly>(type: "date", nullable: false),
                    LateBy = table.Column<int>(type: "integer", nullable: false),
                    LateReason = table.Column<string>(type: "text", nullable: true),
                    HappenedOn_About = table.Column<bool>(type: "boolean", nullable: false),
                    HappenedOn_At = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    HappenedOn_Day = table.Column<DateOnly>(type: "date", nullable: false),
                    HappenedOn_Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseNotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseNotes_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Cases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Stage = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    AwaitsConfirmation = table.Column<bool>(type: "boolean", nullable: false),
                    Level = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    AllocatedToId = table.Column<Guid>(type: "uuid", nullable: true),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RetainUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    EverLookedAfter = table.Column<bool>(type: "boolean", nullable: false),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Cases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Cases_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ChronologyEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    SourceKind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    SourceId = table.Column<Guid>(type: "uuid", nullable: true),
                    SourceMoment = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    State = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    LatestWording = table.Column<int>(type: "integer", nullable: false),
                    LatestJudgement = table.Column<int>(type: "integer", nullable: false),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChronologyEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ChronologyEntries_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Closures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Route = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    FormId = table.Column<Guid>(type: "uuid", nullable: true),
                    State = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    StartedById = table.Column<Guid>(type: "uuid", nullable: false),
                    StartedByName = table.Column<string>(type: "text", nullable: false),
                    StartedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ContributorIds = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    FrozenChecklist = table.Column<string>(type: "text", nullable: true),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CountersignedById = table.Column<Guid>(type: "uuid", nullable: true),
                    CountersignedByName = table.Column<string>(type: "text", nullable: true),
                    CountersignedByRole = table.Column<string>(type: "text", nullable: true),
                    CountersignedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CountersignedBecause = table.Column<string>(type: "text", nullable: true),
                    WithdrawnReasons = table.Column<string>(type: "text", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Closures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Closures_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EcomapVersions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    DrawnOn = table.Column<DateOnly>(type: "date", nullable: false),
                    WithChild = table.Column<bool>(type: "boolean", nullable: false),
                    Account = table.Column<string>(type: "text", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EcomapVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EcomapVersions_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FileRestrictions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    StaffId = table.Column<Guid>(type: "uuid", nullable: false),
                    Until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FileRestrictions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FileRestrictions_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FileViews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    Part = table.Column<string>(type: "text", nullable: false),
                    Relationship = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FileViews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FileViews_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Forms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: true),
                    TemplateKey = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    TemplateVersion = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Owner = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: true),
                    State = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    LateReason = table.Column<string>(type: "text", nullable: true),
                    SentById = table.Column<Guid>(type: "uuid", nullable: true),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReturnedBecause = table.Column<string>(type: "text", nullable: true),
                    ReturnedByName = table.Column<string>(type: "text", nullable: true),
                    AuthorisedByName = table.Column<string>(type: "text", nullable: true),
                    AuthorisedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Forms", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Forms_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IndexedTexts",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    SourceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Of = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    AuthorId = table.Column<Guid>(type: "uuid", nullable: false),
                    AuthorName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Scope = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndexedTexts", x => x.Number);
                    table.ForeignKey(
                        name: "FK_IndexedTexts_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Involvements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Role = table.Column<string>(type: "text", nullable: false),
                    Agency = table.Column<string>(type: "text", nullable: false),
                    HowToReach = table.Column<string>(type: "text", nullable: false),
                    Address = table.Column<string>(type: "text", nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Involvements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Involvements_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NightAlerts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    NoteId = table.Column<Guid>(type: "uuid", nullable: false),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: false),
                    AcknowledgeBy = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AcknowledgedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EscalatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NightAlerts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NightAlerts_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NightFlags",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    TakenDownAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NightFlags", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NightFlags_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PaperVolumes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Location = table.Column<string>(type: "text", nullable: false),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaperVolumes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PaperVolumes_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Referrals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: true),
                    ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Source = table.Column<string>(type: "text", nullable: false),
                    ReferredBy = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    WhoKnows = table.Column<string>(type: "text", nullable: false),
                    Consent = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ConsentDetail = table.Column<string>(type: "text", nullable: false),
                    Household = table.Column<string>(type: "text", nullable: false),
                    ParentalResponsibility = table.Column<string>(type: "text", nullable: false),
                    DeliberateHarmAlleged = table.Column<bool>(type: "boolean", nullable: false),
                    HarmDetail = table.Column<string>(type: "text", nullable: true),
                    DecideBy = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    NextStep = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Narrates = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    ChosenOutOfHoursOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ConfirmBy = table.Column<DateOnly>(type: "date", nullable: true),
                    DecisionReasons = table.Column<string>(type: "text", nullable: true),
                    IntendedOutcome = table.Column<string>(type: "text", nullable: true),
                    DecidedBy = table.Column<string>(type: "text", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LateReason = table.Column<string>(type: "text", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Referrals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Referrals_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Tasks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: true),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: true),
                    AssignedToId = table.Column<Guid>(type: "uuid", nullable: true),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    State = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tasks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Tasks_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UnfinishedNoteActs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    DraftId = table.Column<Guid>(type: "uuid", nullable: false),
                    AuthorId = table.Column<Guid>(type: "uuid", nullable: false),
                    AuthorName = table.Column<string>(type: "text", nullable: false),
                    AuthorRole = table.Column<string>(type: "text", nullable: false),
                    BegunAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Deed = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnfinishedNoteActs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UnfinishedNoteActs_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ContactPeople",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactPeople", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContactPeople_Contacts_ContactId",
                        column: x => x.ContactId,
                        principalTable: "Contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Addresses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Lines = table.Column<string>(type: "text", nullable: false),
                    Town = table.Column<string>(type: "text", nullable: false),
                    Postcode = table.Column<string>(type: "text", nullable: true),
                    Uprn = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    MustNotBeDisclosedTo = table.Column<string>(type: "text", nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Addresses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Addresses_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ContactDetail",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Value = table.Column<string>(type: "text", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactDetail", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContactDetail_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Disabilities",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "text", nullable: false),
                    Since = table.Column<DateOnly>(type: "date", nullable: true),
                    Source = table.Column<string>(type: "text", nullable: false),
                    Detail = table.Column<string>(type: "text", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndReason = table.Column<string>(type: "text", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Disabilities", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Disabilities_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FindablePeople",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Rules = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FindablePeople", x => x.Number);
                    table.ForeignKey(
                        name: "FK_FindablePeople_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HouseholdMembers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    HouseholdId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HouseholdMembers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HouseholdMembers_Households_HouseholdId",
                        column: x => x.HouseholdId,
                        principalTable: "Households",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HouseholdMembers_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OtherNames",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Source = table.Column<string>(type: "text", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OtherNames", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OtherNames_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PregnancyLosses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    OtherParentId = table.Column<Guid>(type: "uuid", nullable: true),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    About = table.Column<bool>(type: "boolean", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: true),
                    Sex = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Source = table.Column<string>(type: "text", nullable: false),
                    TakenBackBecause = table.Column<string>(type: "text", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PregnancyLosses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PregnancyLosses_People_OtherParentId",
                        column: x => x.OtherParentId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PregnancyLosses_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Relationships",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    RelatedPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    HasParentalResponsibility = table.Column<bool>(type: "boolean", nullable: false),
                    ResponsibilityBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    ResponsibilityFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    ResponsibilityUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    ResponsibilityEndReason = table.Column<string>(type: "text", nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    TakenBackBecause = table.Column<string>(type: "text", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Relationships", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Relationships_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Relationships_People_RelatedPersonId",
                        column: x => x.RelatedPersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RiskViews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RiskViews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RiskViews_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SamePersonFindings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    KeptPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    OtherPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Finding = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Reasons = table.Column<string>(type: "text", nullable: false),
                    Turn = table.Column<int>(type: "integer", nullable: false),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SamePersonFindings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SamePersonFindings_People_KeptPersonId",
                        column: x => x.KeptPersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SamePersonFindings_People_OtherPersonId",
                        column: x => x.OtherPersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Absences",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StaffId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Absences", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Absences_Staff_StaffId",
                        column: x => x.StaffId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoleAssignments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StaffId = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoleAssignments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoleAssignments_Staff_StaffId",
                        column: x => x.StaffId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RisksToChildren",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: false),
                    Type = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    KnownFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Source = table.Column<string>(type: "text", nullable: false),
                    WhatToDo = table.Column<string>(type: "text", nullable: false),
                    ReviewOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RisksToChildren", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RisksToChildren_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RisksToChildren_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NoteAddenda",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    NoteId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoteAddenda", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NoteAddenda_CaseNotes_NoteId",
                        column: x => x.NoteId,
                        principalTable: "CaseNotes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NoteAddenda_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NoteCorrections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    NoteId = table.Column<Guid>(type: "uuid", nullable: false),
                    Ground = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Circumstances = table.Column<string>(type: "text", nullable: false),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoteCorrections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NoteCorrections_CaseNotes_NoteId",
                        column: x => x.NoteId,
                        principalTable: "CaseNotes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NoteCorrections_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NoteLinks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    NoteId = table.Column<Guid>(type: "uuid", nullable: false),
                    To = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ToId = table.Column<Guid>(type: "uuid", nullable: false),
                    TakenAwayAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoteLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NoteLinks_CaseNotes_NoteId",
                        column: x => x.NoteId,
                        principalTable: "CaseNotes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NoteLinks_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NoteOrigins",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    NoteId = table.Column<Guid>(type: "uuid", nullable: false),
                    OriginalId = table.Column<Guid>(type: "uuid", nullable: true),
                    WrittenByName = table.Column<string>(type: "text", nullable: false),
                    WrittenByRole = table.Column<string>(type: "text", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CorrectedBefore = table.Column<string>(type: "text", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoteOrigins", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NoteOrigins_CaseNotes_NoteId",
                        column: x => x.NoteId,
                        principalTable: "CaseNotes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NoteOrigins_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NotePins",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    NoteId = table.Column<Guid>(type: "uuid", nullable: false),
                    TakenDownAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NotePins", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NotePins_CaseNotes_NoteId",
                        column: x => x.NoteId,
                        principalTable: "CaseNotes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NotePins_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NotePresence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    NoteId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Role = table.Column<string>(type: "text", nullable: false),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NotePresence", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NotePresence_CaseNotes_NoteId",
                        column: x => x.NoteId,
                        principalTable: "CaseNotes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NoteSeals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    NoteId = table.Column<Guid>(type: "uuid", nullable: false),
                    Part = table.Column<string>(type: "text", nullable: true),
                    PassageId = table.Column<Guid>(type: "uuid", nullable: true),
                    Why = table.Column<string>(type: "text", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoteSeals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NoteSeals_CaseNotes_NoteId",
                        column: x => x.NoteId,
                        principalTable: "CaseNotes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NoteSeals_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Passages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    NoteId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Source = table.Column<string>(type: "text", nullable: true),
                    DecidedBy = table.Column<string>(type: "text", nullable: true),
                    Reasons = table.Column<string>(type: "text", nullable: true),
                    IntendedOutcome = table.Column<string>(type: "text", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Passages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Passages_CaseNotes_NoteId",
                        column: x => x.NoteId,
                        principalTable: "CaseNotes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Allocations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    StaffId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Why = table.Column<string>(type: "text", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Allocations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Allocations_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Allocations_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ChronologyJudgements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EntryId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Why = table.Column<string>(type: "text", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChronologyJudgements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ChronologyJudgements_ChronologyEntries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "ChronologyEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ChronologyRelevances",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    EntryId = table.Column<Guid>(type: "uuid", nullable: false),
                    ForFileId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Matters = table.Column<bool>(type: "boolean", nullable: false),
                    Why = table.Column<string>(type: "text", nullable: false),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChronologyRelevances", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ChronologyRelevances_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ChronologyRelevances_ChildFiles_ForFileId",
                        column: x => x.ForFileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ChronologyRelevances_ChronologyEntries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "ChronologyEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ChronologyWordings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    EntryId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    IsSourcesDay = table.Column<bool>(type: "boolean", nullable: false),
                    Headline = table.Column<string>(type: "text", nullable: false),
                    ToldBy = table.Column<string>(type: "text", nullable: false),
                    Standing = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Impact = table.Column<string>(type: "text", nullable: true),
                    Action = table.Column<string>(type: "text", nullable: true),
                    Analysis = table.Column<string>(type: "text", nullable: true),
                    Why = table.Column<string>(type: "text", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    When_About = table.Column<bool>(type: "boolean", nullable: false),
                    When_At = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    When_Day = table.Column<DateOnly>(type: "date", nullable: false),
                    When_Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChronologyWordings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ChronologyWordings_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ChronologyWordings_ChronologyEntries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "ChronologyEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ClosureItems",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ClosureId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Reasons = table.Column<string>(type: "text", nullable: false),
                    MarkedById = table.Column<Guid>(type: "uuid", nullable: false),
                    MarkedByName = table.Column<string>(type: "text", nullable: false),
                    MarkedByRole = table.Column<string>(type: "text", nullable: false),
                    MarkedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    TakenBackOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClosureItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClosureItems_Closures_ClosureId",
                        column: x => x.ClosureId,
                        principalTable: "Closures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ClosureLetters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClosureId = table.Column<Guid>(type: "uuid", nullable: false),
                    RecipientKind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    RecipientId = table.Column<Guid>(type: "uuid", nullable: true),
                    RecipientName = table.Column<string>(type: "text", nullable: false),
                    RecipientRole = table.Column<string>(type: "text", nullable: true),
                    AddressText = table.Column<string>(type: "text", nullable: true),
                    MustNotBeDisclosed = table.Column<bool>(type: "boolean", nullable: false),
                    Body = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    PlannedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PlannedByName = table.Column<string>(type: "text", nullable: false),
                    SentOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SentBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    SentByName = table.Column<string>(type: "text", nullable: true),
                    NotAppropriateReasons = table.Column<string>(type: "text", nullable: true),
                    NotAppropriateByName = table.Column<string>(type: "text", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClosureLetters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClosureLetters_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ClosureLetters_Closures_ClosureId",
                        column: x => x.ClosureId,
                        principalTable: "Closures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ClosureReturns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ClosureId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reasons = table.Column<string>(type: "text", nullable: false),
                    Checklist = table.Column<string>(type: "text", nullable: true),
                    ReturnedByName = table.Column<string>(type: "text", nullable: false),
                    ReturnedByRole = table.Column<string>(type: "text", nullable: false),
                    ReturnedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClosureReturns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClosureReturns_Closures_ClosureId",
                        column: x => x.ClosureId,
                        principalTable: "Closures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AnswerClashes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    FormId = table.Column<Guid>(type: "uuid", nullable: false),
                    QuestionKey = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Theirs = table.Column<string>(type: "text", nullable: false),
                    TheirsById = table.Column<Guid>(type: "uuid", nullable: false),
                    TheirsByName = table.Column<string>(type: "text", nullable: false),
                    Mine = table.Column<string>(type: "text", nullable: false),
                    MineById = table.Column<Guid>(type: "uuid", nullable: false),
                    MineByName = table.Column<string>(type: "text", nullable: false),
                    Choice = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    SettledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnswerClashes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AnswerClashes_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AnswerClashes_Forms_FormId",
                        column: x => x.FormId,
                        principalTable: "Forms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Answers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    FormId = table.Column<Guid>(type: "uuid", nullable: false),
                    QuestionKey = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Value = table.Column<string>(type: "text", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    RunFrom = table.Column<int>(type: "integer", nullable: false),
                    WrittenById = table.Column<Guid>(type: "uuid", nullable: false),
                    WrittenByName = table.Column<string>(type: "text", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Answers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Answers_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Answers_Forms_FormId",
                        column: x => x.FormId,
                        principalTable: "Forms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Documents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: true),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    DatedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    FileName = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    Content = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Activity = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    FormId = table.Column<Guid>(type: "uuid", nullable: true),
                    SectionKey = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Documents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Documents_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Documents_Forms_FormId",
                        column: x => x.FormId,
                        principalTable: "Forms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FormContributors",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    FormId = table.Column<Guid>(type: "uuid", nullable: false),
                    StaffId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    JobTitle = table.Column<string>(type: "text", nullable: false),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormContributors", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FormContributors_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FormContributors_Forms_FormId",
                        column: x => x.FormId,
                        principalTable: "Forms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FormReturns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    FormId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reasons = table.Column<string>(type: "text", nullable: false),
                    ReturnedByName = table.Column<string>(type: "text", nullable: false),
                    ReturnedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormReturns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FormReturns_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FormReturns_Forms_FormId",
                        column: x => x.FormId,
                        principalTable: "Forms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FormSnapshots",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    FormId = table.Column<Guid>(type: "uuid", nullable: false),
                    Json = table.Column<string>(type: "text", nullable: false),
                    Digest = table.Column<string>(type: "text", nullable: false),
                    AuthorisedById = table.Column<Guid>(type: "uuid", nullable: false),
                    AuthorisedByName = table.Column<string>(type: "text", nullable: false),
                    AuthorisedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormSnapshots", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FormSnapshots_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FormSnapshots_Forms_FormId",
                        column: x => x.FormId,
                        principalTable: "Forms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Narrates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    FormId = table.Column<Guid>(type: "uuid", nullable: false),
                    Variant = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    State = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    StartedByName = table.Column<string>(type: "text", nullable: false),
                    StartedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    LateReason = table.Column<string>(type: "text", nullable: true),
                    Outcome = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    OutcomeReasons = table.Column<string>(type: "text", nullable: true),
                    IntendedOutcomeForChild = table.Column<string>(type: "text", nullable: true),
                    OutcomeChosenById = table.Column<Guid>(type: "uuid", nullable: true),
                    OutcomeChosenByName = table.Column<string>(type: "text", nullable: true),
                    AuthorisedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Narrates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Narrates_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Narrates_Forms_FormId",
                        column: x => x.FormId,
                        principalTable: "Forms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OutcomeRows",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Effect = table.Column<string>(type: "text", nullable: false),
                    Actions = table.Column<string>(type: "text", nullable: true),
                    WhoDoes = table.Column<string>(type: "text", nullable: true),
                    ByWhen = table.Column<DateOnly>(type: "date", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    FormId = table.Column<Guid>(type: "uuid", nullable: false),
                    QuestionKey = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    WrittenById = table.Column<Guid>(type: "uuid", nullable: false),
                    WrittenByName = table.Column<string>(type: "text", nullable: false),
                    Removed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutcomeRows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OutcomeRows_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OutcomeRows_Forms_FormId",
                        column: x => x.FormId,
                        principalTable: "Forms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Plans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    FormId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    PlanNumber = table.Column<int>(type: "integer", nullable: false),
                    SupersedesId = table.Column<Guid>(type: "uuid", nullable: true),
                    State = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    LateReason = table.Column<string>(type: "text", nullable: true),
                    AgreedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AgreedByName = table.Column<string>(type: "text", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndReasons = table.Column<string>(type: "text", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Plans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Plans_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Plans_Forms_FormId",
                        column: x => x.FormId,
                        principalTable: "Forms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Plans_Plans_SupersedesId",
                        column: x => x.SupersedesId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RiskRows",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Risk = table.Column<string>(type: "text", nullable: true),
                    ProtectiveFactor = table.Column<string>(type: "text", nullable: true),
                    Impact = table.Column<string>(type: "text", nullable: true),
                    Evidence = table.Column<string>(type: "text", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    FormId = table.Column<Guid>(type: "uuid", nullable: false),
                    QuestionKey = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    WrittenById = table.Column<Guid>(type: "uuid", nullable: false),
                    WrittenByName = table.Column<string>(type: "text", nullable: false),
                    Removed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RiskRows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RiskRows_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RiskRows_Forms_FormId",
                        column: x => x.FormId,
                        principalTable: "Forms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EcomapTies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    VersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    InvolvementId = table.Column<Guid>(type: "uuid", nullable: true),
                    Name = table.Column<string>(type: "text", nullable: true),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Angle = table.Column<int>(type: "integer", nullable: false),
                    Distance = table.Column<int>(type: "integer", nullable: false),
                    Strength = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Stress = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Help = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Remark = table.Column<string>(type: "text", nullable: true),
                    IsCarried = table.Column<bool>(type: "boolean", nullable: false),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EcomapTies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EcomapTies_EcomapVersions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "EcomapVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EcomapTies_Involvements_InvolvementId",
                        column: x => x.InvolvementId,
                        principalTable: "Involvements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EcomapTies_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NightAlertReaders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AlertId = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    StaffId = table.Column<Guid>(type: "uuid", nullable: false),
                    Why = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    AcknowledgedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NightAlertReaders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NightAlertReaders_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NightAlertReaders_NightAlerts_AlertId",
                        column: x => x.AlertId,
                        principalTable: "NightAlerts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AddressesAsTheyWere",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    AddressId = table.Column<Guid>(type: "uuid", nullable: false),
                    Lines = table.Column<string>(type: "text", nullable: false),
                    Town = table.Column<string>(type: "text", nullable: false),
                    Postcode = table.Column<string>(type: "text", nullable: true),
                    Uprn = table.Column<string>(type: "text", nullable: true),
                    MustNotBeDisclosedTo = table.Column<string>(type: "text", nullable: true),
                    Why = table.Column<string>(type: "text", nullable: false),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AddressesAsTheyWere", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AddressesAsTheyWere_Addresses_AddressId",
                        column: x => x.AddressId,
                        principalTable: "Addresses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AddressesAsTheyWere_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RiskAlerts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    RiskId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Link = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RiskAlerts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RiskAlerts_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RiskAlerts_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RiskAlerts_RisksToChildren_RiskId",
                        column: x => x.RiskId,
                        principalTable: "RisksToChildren",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RiskEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RiskId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RiskEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RiskEntries_RisksToChildren_RiskId",
                        column: x => x.RiskId,
                        principalTable: "RisksToChildren",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CorrectedFacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    NoteId = table.Column<Guid>(type: "uuid", nullable: false),
                    CorrectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReplacesId = table.Column<Guid>(type: "uuid", nullable: true),
                    ChildSeen = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ChildSpokenToAlone = table.Column<bool>(type: "boolean", nullable: false),
                    CarersSeenAndSpokenToAlone = table.Column<bool>(type: "boolean", nullable: false),
                    HomeVisited = table.Column<bool>(type: "boolean", nullable: false),
                    ProfessionalsViewsSought = table.Column<bool>(type: "boolean", nullable: false),
                    LateBy = table.Column<int>(type: "integer", nullable: false),
                    HappenedOn_About = table.Column<bool>(type: "boolean", nullable: false),
                    HappenedOn_At = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    HappenedOn_Day = table.Column<DateOnly>(type: "date", nullable: false),
                    HappenedOn_Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CorrectedFacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CorrectedFacts_CaseNotes_NoteId",
                        column: x => x.NoteId,
                        principalTable: "CaseNotes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CorrectedFacts_NoteCorrections_CorrectionId",
                        column: x => x.CorrectionId,
                        principalTable: "NoteCorrections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CorrectedPart",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CorrectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Part = table.Column<string>(type: "text", nullable: false),
                    PassageId = table.Column<Guid>(type: "uuid", nullable: true),
                    Text = table.Column<string>(type: "text", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CorrectedPart", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CorrectedPart_NoteCorrections_CorrectionId",
                        column: x => x.CorrectionId,
                        principalTable: "NoteCorrections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CorrectionReliance",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CorrectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CorrectionReliance", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CorrectionReliance_NoteCorrections_CorrectionId",
                        column: x => x.CorrectionId,
                        principalTable: "NoteCorrections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CorrectionReviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    CorrectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    WhatWasWrong = table.Column<string>(type: "text", nullable: true),
                    WhatRestedOnIt = table.Column<string>(type: "text", nullable: true),
                    WhatIsDone = table.Column<string>(type: "text", nullable: true),
                    LegalAdvice = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    LegalAdviceDetail = table.Column<string>(type: "text", nullable: true),
                    CompletedBy = table.Column<string>(type: "text", nullable: true),
                    CompletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CorrectionReviews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CorrectionReviews_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CorrectionReviews_NoteCorrections_CorrectionId",
                        column: x => x.CorrectionId,
                        principalTable: "NoteCorrections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Consents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Answer = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    What = table.Column<string>(type: "text", nullable: false),
                    WithWhom = table.Column<string>(type: "text", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Way = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Reasons = table.Column<string>(type: "text", nullable: true),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: true),
                    WithdrawnOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WithdrawnBecause = table.Column<string>(type: "text", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Consents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Consents_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Consents_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Consents_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DocumentSeals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Why = table.Column<string>(type: "text", nullable: false),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentSeals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DocumentSeals_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DocumentSeals_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DocumentTexts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentTexts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DocumentTexts_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DocumentTexts_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LegalStatuses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    Status = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Label = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    IsLookedAfter = table.Column<bool>(type: "boolean", nullable: false),
                    GivesPowers = table.Column<bool>(type: "boolean", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    RunsUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Court = table.Column<string>(type: "text", nullable: true),
                    OrderNumber = table.Column<string>(type: "text", nullable: true),
                    OrderMadeOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndReason = table.Column<string>(type: "text", nullable: true),
                    TakenBackBecause = table.Column<string>(type: "text", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LegalStatuses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LegalStatuses_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LegalStatuses_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProgressRows",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OutcomeRowId = table.Column<Guid>(type: "uuid", nullable: false),
                    Effect = table.Column<string>(type: "text", nullable: false),
                    Progress = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Note = table.Column<string>(type: "text", nullable: false),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    FormId = table.Column<Guid>(type: "uuid", nullable: false),
                    QuestionKey = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    WrittenById = table.Column<Guid>(type: "uuid", nullable: false),
                    WrittenByName = table.Column<string>(type: "text", nullable: false),
                    Removed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProgressRows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProgressRows_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProgressRows_Forms_FormId",
                        column: x => x.FormId,
                        principalTable: "Forms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProgressRows_OutcomeRows_OutcomeRowId",
                        column: x => x.OutcomeRowId,
                        principalTable: "OutcomeRows",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Reviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: true),
                    FormId = table.Column<Guid>(type: "uuid", nullable: true),
                    State = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ArrangedFor = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Place = table.Column<string>(type: "text", nullable: true),
                    ChairId = table.Column<Guid>(type: "uuid", nullable: false),
                    ChairName = table.Column<string>(type: "text", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    LateReason = table.Column<string>(type: "text", nullable: true),
                    HeldOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Decision = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    DecisionReasons = table.Column<string>(type: "text", nullable: true),
                    NextReviewOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DecidedById = table.Column<Guid>(type: "uuid", nullable: true),
                    MinutesDueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AuthorisedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DistributedTo = table.Column<string>(type: "text", nullable: true),
                    DistributedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    MinutesLateReason = table.Column<string>(type: "text", nullable: true),
                    CancelledBecause = table.Column<string>(type: "text", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reviews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Reviews_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Reviews_Forms_FormId",
                        column: x => x.FormId,
                        principalTable: "Forms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Reviews_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RiskAlertReaders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AlertId = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    StaffId = table.Column<Guid>(type: "uuid", nullable: false),
                    AcknowledgedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RiskAlertReaders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RiskAlertReaders_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RiskAlertReaders_RiskAlerts_AlertId",
                        column: x => x.AlertId,
                        principalTable: "RiskAlerts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CorrectedPresence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FactsId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Role = table.Column<string>(type: "text", nullable: false),
                    Recorded_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "text", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CorrectedPresence", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CorrectedPresence_CorrectedFacts_FactsId",
                        column: x => x.FactsId,
                        principalTable: "CorrectedFacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Absences_StaffId_Id",
                table: "Absences",
                columns: new[] { "StaffId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Addresses_PersonId",
                table: "Addresses",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_AddressesAsTheyWere_AddressId",
                table: "AddressesAsTheyWere",
                column: "AddressId");

            migrationBuilder.CreateIndex(
                name: "IX_AddressesAsTheyWere_PersonId",
                table: "AddressesAsTheyWere",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Allocations_CaseId",
                table: "Allocations",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Allocations_FileId",
                table: "Allocations",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Allocations_StaffId_FileId",
                table: "Allocations",
                columns: new[] { "StaffId", "FileId" });

            migrationBuilder.CreateIndex(
                name: "IX_AnswerClashes_FileId",
                table: "AnswerClashes",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_AnswerClashes_FormId",
                table: "AnswerClashes",
                column: "FormId");

            migrationBuilder.CreateIndex(
                name: "IX_Answers_FileId",
                table: "Answers",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Answers_FormId_QuestionKey",
                table: "Answers",
                columns: new[] { "FormId", "QuestionKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CareAgreements_CaseId",
                table: "CareAgreements",
                column: "CaseId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CareAgreements_FileId",
                table: "CareAgreements",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseNotes_CaseId",
                table: "CaseNotes",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseNotes_FileId_Id",
                table: "CaseNotes",
                columns: new[] { "FileId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseNotes_WrittenTogetherId",
                table: "CaseNotes",
                column: "WrittenTogetherId");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_AllocatedToId_ClosedAt",
                table: "Cases",
                columns: new[] { "AllocatedToId", "ClosedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_FileId",
                table: "Cases",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_OneOpenPerChild",
                table: "Cases",
                column: "FileId",
                unique: true,
                filter: "\"ClosedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_TeamId_ClosedAt",
                table: "Cases",
                columns: new[] { "TeamId", "ClosedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ChildFiles_PermanentNumber",
                table: "ChildFiles",
                column: "PermanentNumber",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ChildFiles_PersonId",
                table: "ChildFiles",
                column: "PersonId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ChronologyEntries_FileId_State",
                table: "ChronologyEntries",
                columns: new[] { "FileId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_ChronologyEntries_SourceId_SourceKind_SourceMoment_FileId",
                table: "ChronologyEntries",
                columns: new[] { "SourceId", "SourceKind", "SourceMoment", "FileId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ChronologyJudgements_EntryId_Number",
                table: "ChronologyJudgements",
                columns: new[] { "EntryId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ChronologyRelevances_EntryId_ForFileId_Number",
                table: "ChronologyRelevances",
                columns: new[] { "EntryId", "ForFileId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ChronologyRelevances_FileId",
                table: "ChronologyRelevances",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_ChronologyRelevances_ForFileId",
                table: "ChronologyRelevances",
                column: "ForFileId");

            migrationBuilder.CreateIndex(
                name: "IX_ChronologyWordings_EntryId_Number",
                table: "ChronologyWordings",
                columns: new[] { "EntryId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ChronologyWordings_FileId",
                table: "ChronologyWordings",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_ClosureItems_ClosureId",
                table: "ClosureItems",
                column: "ClosureId");

            migrationBuilder.CreateIndex(
                name: "IX_ClosureLetters_ClosureId",
                table: "ClosureLetters",
                column: "ClosureId");

            migrationBuilder.CreateIndex(
                name: "IX_ClosureLetters_FileId",
                table: "ClosureLetters",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_ClosureReturns_ClosureId",
                table: "ClosureReturns",
                column: "ClosureId");

            migrationBuilder.CreateIndex(
                name: "IX_Closures_FileId",
                table: "Closures",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Closures_OneUnderWayPerCase",
                table: "Closures",
                column: "CaseId",
                unique: true,
                filter: "\"EndedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Closures_State",
                table: "Closures",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_Consents_DocumentId",
                table: "Consents",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_Consents_FileId",
                table: "Consents",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Consents_PersonId",
                table: "Consents",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ContactDetail_PersonId",
                table: "ContactDetail",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ContactPeople_ContactId",
                table: "ContactPeople",
                column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_CorrectedFacts_CorrectionId",
                table: "CorrectedFacts",
                column: "CorrectionId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CorrectedFacts_NoteId_ReplacesId",
                table: "CorrectedFacts",
                columns: new[] { "NoteId", "ReplacesId" });

            migrationBuilder.CreateIndex(
                name: "IX_CorrectedFacts_OneFirstPerNote",
                table: "CorrectedFacts",
                column: "NoteId",
                unique: true,
                filter: "\"ReplacesId\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CorrectedFacts_ReplacesId",
                table: "CorrectedFacts",
                column: "ReplacesId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CorrectedPart_CorrectionId_Part",
                table: "CorrectedPart",
                columns: new[] { "CorrectionId", "Part" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CorrectedPresence_FactsId_Position",
                table: "CorrectedPresence",
                columns: new[] { "FactsId", "Position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CorrectionReliance_CorrectionId",
                table: "CorrectionReliance",
                column: "CorrectionId");

            migrationBuilder.CreateIndex(
                name: "IX_CorrectionReviews_CorrectionId",
                table: "CorrectionReviews",
                column: "CorrectionId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CorrectionReviews_FileId",
                table: "CorrectionReviews",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_DirectoryAddresses_PostcodeKey",
                table: "DirectoryAddresses",
                column: "PostcodeKey");

            migrationBuilder.CreateIndex(
                name: "IX_Disabilities_PersonId",
                table: "Disabilities",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Documents_FileId_Id",
                table: "Documents",
                columns: new[] { "FileId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Documents_FormId",
                table: "Documents",
                column: "FormId");

            migrationBuilder.CreateIndex(
                name: "IX_Documents_Hash",
                table: "Documents",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentSeals_DocumentId",
                table: "DocumentSeals",
                column: "DocumentId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DocumentSeals_FileId",
                table: "DocumentSeals",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentTexts_DocumentId",
                table: "DocumentTexts",
                column: "DocumentId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DocumentTexts_FileId",
                table: "DocumentTexts",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_AuthorId_Scope_Field",
                table: "Drafts",
                columns: new[] { "AuthorId", "Scope", "Field" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_FileId",
                table: "Drafts",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_DutyTurns_Until",
                table: "DutyTurns",
                column: "Until");

            migrationBuilder.CreateIndex(
                name: "IX_EcomapTies_InvolvementId",
                table: "EcomapTies",
                column: "InvolvementId");

            migrationBuilder.CreateIndex(
                name: "IX_EcomapTies_PersonId",
                table: "EcomapTies",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_EcomapTies_VersionId_Position",
                table: "EcomapTies",
                columns: new[] { "VersionId", "Position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EcomapVersions_FileId_Number",
                table: "EcomapVersions",
                columns: new[] { "FileId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FileRestrictions_FileId",
                table: "FileRestrictions",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_FileRestrictions_StaffId_FileId",
                table: "FileRestrictions",
                columns: new[] { "StaffId", "FileId" });

            migrationBuilder.CreateIndex(
                name: "IX_FileViews_FileId_Id",
                table: "FileViews",
                columns: new[] { "FileId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_FindablePeople_PersonId",
                table: "FindablePeople",
                column: "PersonId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FormContributors_FileId",
                table: "FormContributors",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_FormContributors_FormId_StaffId",
                table: "FormContributors",
                columns: new[] { "FormId", "StaffId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FormReturns_FileId",
                table: "FormReturns",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_FormReturns_FormId",
                table: "FormReturns",
                column: "FormId");

            migrationBuilder.CreateIndex(
                name: "IX_Forms_CaseId_State",
                table: "Forms",
                columns: new[] { "CaseId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Forms_FileId",
                table: "Forms",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Forms_State",
                table: "Forms",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_Forms_SubjectId",
                table: "Forms",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_FormSnapshots_FileId",
                table: "FormSnapshots",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_FormSnapshots_FormId",
                table: "FormSnapshots",
                column: "FormId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_History_FileId_Id",
                table: "History",
                columns: new[] { "FileId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_History_SubjectId",
                table: "History",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_HouseholdMembers_HouseholdId",
                table: "HouseholdMembers",
                column: "HouseholdId");

            migrationBuilder.CreateIndex(
                name: "IX_HouseholdMembers_PersonId",
                table: "HouseholdMembers",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_IndexedTexts_FileId_Number",
                table: "IndexedTexts",
                columns: new[] { "FileId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_IndexedTexts_ItemId",
                table: "IndexedTexts",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_IndexedTexts_SourceId",
                table: "IndexedTexts",
                column: "SourceId");

            migrationBuilder.CreateIndex(
                name: "IX_Involvements_FileId",
                table: "Involvements",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_LegalStatuses_DocumentId",
                table: "LegalStatuses",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_LegalStatuses_FileId",
                table: "LegalStatuses",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Narrates_CaseId_State",
                table: "Narrates",
                columns: new[] { "CaseId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Narrates_FileId",
                table: "Narrates",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Narrates_FormId",
                table: "Narrates",
                column: "FormId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NightAlertReaders_AlertId",
                table: "NightAlertReaders",
                column: "AlertId");

            migrationBuilder.CreateIndex(
                name: "IX_NightAlertReaders_FileId",
                table: "NightAlertReaders",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_NightAlertReaders_StaffId_AcknowledgedAt",
                table: "NightAlertReaders",
                columns: new[] { "StaffId", "AcknowledgedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_NightAlerts_AcknowledgedAt_EscalatedAt_AcknowledgeBy",
                table: "NightAlerts",
                columns: new[] { "AcknowledgedAt", "EscalatedAt", "AcknowledgeBy" });

            migrationBuilder.CreateIndex(
                name: "IX_NightAlerts_FileId",
                table: "NightAlerts",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_NightAlerts_NoteId",
                table: "NightAlerts",
                column: "NoteId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NightFlags_FileId_Until",
                table: "NightFlags",
                columns: new[] { "FileId", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_NightFlags_Until",
                table: "NightFlags",
                column: "Until");

            migrationBuilder.CreateIndex(
                name: "IX_NoteAddenda_FileId",
                table: "NoteAddenda",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_NoteAddenda_NoteId",
                table: "NoteAddenda",
                column: "NoteId");

            migrationBuilder.CreateIndex(
                name: "IX_NoteCorrections_FileId",
                table: "NoteCorrections",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_NoteCorrections_NoteId",
                table: "NoteCorrections",
                column: "NoteId");

            migrationBuilder.CreateIndex(
                name: "IX_NoteLinks_FileId",
                table: "NoteLinks",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_NoteLinks_NoteId_ToId",
                table: "NoteLinks",
                columns: new[] { "NoteId", "ToId" },
                unique: true,
                filter: "\"TakenAwayAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_NoteLinks_ToId",
                table: "NoteLinks",
                column: "ToId");

            migrationBuilder.CreateIndex(
                name: "IX_NoteOrigins_FileId",
                table: "NoteOrigins",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_NoteOrigins_NoteId",
                table: "NoteOrigins",
                column: "NoteId");

            migrationBuilder.CreateIndex(
                name: "IX_NoteOrigins_OriginalId",
                table: "NoteOrigins",
                column: "OriginalId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NotePins_FileId_TakenDownAt",
                table: "NotePins",
                columns: new[] { "FileId", "TakenDownAt" });

            migrationBuilder.CreateIndex(
                name: "IX_NotePins_NoteId",
                table: "NotePins",
                column: "NoteId");

            migrationBuilder.CreateIndex(
                name: "IX_NotePresence_NoteId",
                table: "NotePresence",
                column: "NoteId");

            migrationBuilder.CreateIndex(
                name: "IX_NoteSeals_FileId",
                table: "NoteSeals",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_NoteSeals_NoteId_PassageId",
                table: "NoteSeals",
                columns: new[] { "NoteId", "PassageId" });

            migrationBuilder.CreateIndex(
                name: "IX_NoteSeals_OneWholePerNote",
                table: "NoteSeals",
                column: "NoteId",
                unique: true,
                filter: "\"Part\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_ToStaffId_DealtWithAt",
                table: "Notices",
                columns: new[] { "ToStaffId", "DealtWithAt" });

            migrationBuilder.CreateIndex(
                name: "IX_OtherNames_PersonId",
                table: "OtherNames",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_OutcomeRows_FileId",
                table: "OutcomeRows",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_OutcomeRows_FormId",
                table: "OutcomeRows",
                column: "FormId");

            migrationBuilder.CreateIndex(
                name: "IX_PaperVolumes_FileId_Number",
                table: "PaperVolumes",
                columns: new[] { "FileId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Passages_NoteId_Position",
                table: "Passages",
                columns: new[] { "NoteId", "Position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_People_DateOfBirth",
                table: "People",
                column: "DateOfBirth");

            migrationBuilder.CreateIndex(
                name: "IX_People_ExpectedOn",
                table: "People",
                column: "ExpectedOn");

            migrationBuilder.CreateIndex(
                name: "IX_People_SearchSurname_SearchForenames",
                table: "People",
                columns: new[] { "SearchSurname", "SearchForenames" });

            migrationBuilder.CreateIndex(
                name: "IX_Plans_CaseId_State",
                table: "Plans",
                columns: new[] { "CaseId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Plans_FileId",
                table: "Plans",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Plans_FormId",
                table: "Plans",
                column: "FormId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Plans_SupersedesId",
                table: "Plans",
                column: "SupersedesId");

            migrationBuilder.CreateIndex(
                name: "IX_PregnancyLosses_OtherParentId",
                table: "PregnancyLosses",
                column: "OtherParentId");

            migrationBuilder.CreateIndex(
                name: "IX_PregnancyLosses_PersonId",
                table: "PregnancyLosses",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ProgressRows_FileId",
                table: "ProgressRows",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_ProgressRows_FormId",
                table: "ProgressRows",
                column: "FormId");

            migrationBuilder.CreateIndex(
                name: "IX_ProgressRows_OutcomeRowId",
                table: "ProgressRows",
                column: "OutcomeRowId");

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_CaseId",
                table: "Referrals",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_FileId",
                table: "Referrals",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_State_DecideBy",
                table: "Referrals",
                columns: new[] { "State", "DecideBy" });

            migrationBuilder.CreateIndex(
                name: "IX_Relationships_PersonId",
                table: "Relationships",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Relationships_RelatedPersonId",
                table: "Relationships",
                column: "RelatedPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_CaseId_State",
                table: "Reviews",
                columns: new[] { "CaseId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_ChairId_State_ArrangedFor",
                table: "Reviews",
                columns: new[] { "ChairId", "State", "ArrangedFor" });

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_FileId",
                table: "Reviews",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_FormId",
                table: "Reviews",
                column: "FormId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_PlanId",
                table: "Reviews",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_RiskAlertReaders_AlertId",
                table: "RiskAlertReaders",
                column: "AlertId");

            migrationBuilder.CreateIndex(
                name: "IX_RiskAlertReaders_FileId",
                table: "RiskAlertReaders",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_RiskAlertReaders_StaffId_AcknowledgedAt",
                table: "RiskAlertReaders",
                columns: new[] { "StaffId", "AcknowledgedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_RiskAlerts_FileId_RiskId",
                table: "RiskAlerts",
                columns: new[] { "FileId", "RiskId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RiskAlerts_PersonId",
                table: "RiskAlerts",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_RiskAlerts_RiskId",
                table: "RiskAlerts",
                column: "RiskId");

            migrationBuilder.CreateIndex(
                name: "IX_RiskEntries_RiskId",
                table: "RiskEntries",
                column: "RiskId");

            migrationBuilder.CreateIndex(
                name: "IX_RiskRows_FileId",
                table: "RiskRows",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_RiskRows_FormId",
                table: "RiskRows",
                column: "FormId");

            migrationBuilder.CreateIndex(
                name: "IX_RisksToChildren_EndedOn_ReviewOn",
                table: "RisksToChildren",
                columns: new[] { "EndedOn", "ReviewOn" });

            migrationBuilder.CreateIndex(
                name: "IX_RisksToChildren_PersonId",
                table: "RisksToChildren",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_RisksToChildren_TeamId",
                table: "RisksToChildren",
                column: "TeamId");

            migrationBuilder.CreateIndex(
                name: "IX_RiskViews_PersonId",
                table: "RiskViews",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_RoleAssignments_StaffId",
                table: "RoleAssignments",
                column: "StaffId");

            migrationBuilder.CreateIndex(
                name: "IX_SamePersonFindings_KeptPersonId_OtherPersonId_Turn",
                table: "SamePersonFindings",
                columns: new[] { "KeptPersonId", "OtherPersonId", "Turn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SamePersonFindings_OtherPersonId",
                table: "SamePersonFindings",
                column: "OtherPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Staff_Email",
                table: "Staff",
                column: "Email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Staff_ExternalId",
                table: "Staff",
                column: "ExternalId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Staff_Key",
                table: "Staff",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Tasks_AssignedToId_State_DueOn_Id",
                table: "Tasks",
                columns: new[] { "AssignedToId", "State", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Tasks_FileId_State_DueOn",
                table: "Tasks",
                columns: new[] { "FileId", "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Tasks_SubjectId",
                table: "Tasks",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Tasks_TeamId_State_AssignedToId_DueOn_Id",
                table: "Tasks",
                columns: new[] { "TeamId", "State", "AssignedToId", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Teams_Key",
                table: "Teams",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Templates_Key_Number",
                table: "Templates",
                columns: new[] { "Key", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UnfinishedNoteActs_DraftId_Deed",
                table: "UnfinishedNoteActs",
                columns: new[] { "DraftId", "Deed" });

            migrationBuilder.CreateIndex(
                name: "IX_UnfinishedNoteActs_FileId",
                table: "UnfinishedNoteActs",
                column: "FileId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Absences");

            migrationBuilder.DropTable(
                name: "AddressesAsTheyWere");

            migrationBuilder.DropTable(
                name: "Allocations");

            migrationBuilder.DropTable(
                name: "AnswerClashes");

            migrationBuilder.DropTable(
                name: "Answers");

            migrationBuilder.DropTable(
                name: "CareAgreements");

            migrationBuilder.DropTable(
                name: "ChronologyJudgements");

            migrationBuilder.DropTable(
                name: "ChronologyRelevances");

            migrationBuilder.DropTable(
                name: "ChronologyWordings");

            migrationBuilder.DropTable(
                name: "ClosureItems");

            migrationBuilder.DropTable(
                name: "ClosureLetters");

            migrationBuilder.DropTable(
                name: "ClosureReturns");

            migrationBuilder.DropTable(
                name: "Consents");

            migrationBuilder.DropTable(
                name: "ContactDetail");

            migrationBuilder.DropTable(
                name: "ContactPeople");

            migrationBuilder.DropTable(
                name: "CorrectedPart");

            migrationBuilder.DropTable(
                name: "CorrectedPresence");

            migrationBuilder.DropTable(
                name: "CorrectionReliance");

            migrationBuilder.DropTable(
                name: "CorrectionReviews");

            migrationBuilder.DropTable(
                name: "DataProtectionKeys");

            migrationBuilder.DropTable(
                name: "DirectoryAddresses");

            migrationBuilder.DropTable(
                name: "Disabilities");

            migrationBuilder.DropTable(
                name: "DocumentSeals");

            migrationBuilder.DropTable(
                name: "DocumentTexts");

            migrationBuilder.DropTable(
                name: "Drafts");

            migrationBuilder.DropTable(
                name: "DutyTurns");

            migrationBuilder.DropTable(
                name: "EcomapTies");

            migrationBuilder.DropTable(
                name: "FileRestrictions");

            migrationBuilder.DropTable(
                name: "FileViews");

            migrationBuilder.DropTable(
                name: "FindablePeople");

            migrationBuilder.DropTable(
                name: "FormContributors");

            migrationBuilder.DropTable(
                name: "FormReturns");

            migrationBuilder.DropTable(
                name: "FormSnapshots");

            migrationBuilder.DropTable(
                name: "HandIns");

            migrationBuilder.DropTable(
                name: "History");

            migrationBuilder.DropTable(
                name: "HouseholdMembers");

            migrationBuilder.DropTable(
                name: "IndexedTexts");

            migrationBuilder.DropTable(
                name: "LegalStatuses");

            migrationBuilder.DropTable(
                name: "Narrates");

            migrationBuilder.DropTable(
                name: "NightAlertReaders");

            migrationBuilder.DropTable(
                name: "NightFlags");

            migrationBuilder.DropTable(
                name: "NoteAddenda");

            migrationBuilder.DropTable(
                name: "NoteLinks");

            migrationBuilder.DropTable(
                name: "NoteOrigins");

            migrationBuilder.DropTable(
                name: "NotePins");

            migrationBuilder.DropTable(
                name: "NotePresence");

            migrationBuilder.DropTable(
                name: "NoteSeals");

            migrationBuilder.DropTable(
                name: "Notices");

            migrationBuilder.DropTable(
                name: "OtherNames");

            migrationBuilder.DropTable(
                name: "PaperVolumes");

            migrationBuilder.DropTable(
                name: "Passages");

            migrationBuilder.DropTable(
                name: "PersonKeys");

            migrationBuilder.DropTable(
                name: "PregnancyLosses");

            migrationBuilder.DropTable(
                name: "ProgressRows");

            migrationBuilder.DropTable(
                name: "Referrals");

            migrationBuilder.DropTable(
                name: "Relationships");

            migrationBuilder.DropTable(
                name: "Reviews");

            migrationBuilder.DropTable(
                name: "RiskAlertReaders");

            migrationBuilder.DropTable(
                name: "RiskEntries");

            migrationBuilder.DropTable(
                name: "RiskRows");

            migrationBuilder.DropTable(
                name: "RiskViews");

            migrationBuilder.DropTable(
                name: "RoleAssignments");

            migrationBuilder.DropTable(
                name: "SamePersonFindings");

            migrationBuilder.DropTable(
                name: "Searches");

            migrationBuilder.DropTable(
                name: "Series");

            migrationBuilder.DropTable(
                name: "Tasks");

            migrationBuilder.DropTable(
                name: "Templates");

            migrationBuilder.DropTable(
                name: "UnfinishedNoteActs");

            migrationBuilder.DropTable(
                name: "Addresses");

            migrationBuilder.DropTable(
                name: "Cases");

            migrationBuilder.DropTable(
                name: "ChronologyEntries");

            migrationBuilder.DropTable(
                name: "Closures");

            migrationBuilder.DropTable(
                name: "Contacts");

            migrationBuilder.DropTable(
                name: "CorrectedFacts");

            migrationBuilder.DropTable(
                name: "EcomapVersions");

            migrationBuilder.DropTable(
                name: "Involvements");

            migrationBuilder.DropTable(
                name: "Households");

            migrationBuilder.DropTable(
                name: "Documents");

            migrationBuilder.DropTable(
                name: "NightAlerts");

            migrationBuilder.DropTable(
                name: "OutcomeRows");

            migrationBuilder.DropTable(
                name: "Plans");

            migrationBuilder.DropTable(
                name: "RiskAlerts");

            migrationBuilder.DropTable(
                name: "Staff");

            migrationBuilder.DropTable(
                name: "NoteCorrections");

            migrationBuilder.DropTable(
                name: "Forms");

            migrationBuilder.DropTable(
                name: "RisksToChildren");

            migrationBuilder.DropTable(
                name: "CaseNotes");

            migrationBuilder.DropTable(
                name: "People");

            migrationBuilder.DropTable(
                name: "Teams");

            migrationBuilder.DropTable(
                name: "ChildFiles");
        }
    }
}
