using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseRecording.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Drafts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Answer",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FormId = table.Column<Guid>(type: "TEXT", nullable: false),
                    QuestionKey = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    RunFrom = table.Column<int>(type: "INTEGER", nullable: false),
                    WrittenById = table.Column<Guid>(type: "TEXT", nullable: false),
                    WrittenByName = table.Column<string>(type: "TEXT", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Recorded_At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "TEXT", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Answer", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Answer_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AnswerClash",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FormId = table.Column<Guid>(type: "TEXT", nullable: false),
                    QuestionKey = table.Column<string>(type: "TEXT", nullable: false),
                    Theirs = table.Column<string>(type: "TEXT", nullable: false),
                    TheirsById = table.Column<Guid>(type: "TEXT", nullable: false),
                    TheirsByName = table.Column<string>(type: "TEXT", nullable: false),
                    Mine = table.Column<string>(type: "TEXT", nullable: false),
                    MineById = table.Column<Guid>(type: "TEXT", nullable: false),
                    MineByName = table.Column<string>(type: "TEXT", nullable: false),
                    Choice = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    SettledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "TEXT", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnswerClash", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AnswerClash_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Drafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuthorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Scope = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    BegunAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Drafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Form",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: true),
                    TemplateKey = table.Column<string>(type: "TEXT", nullable: false),
                    TemplateVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LateReason = table.Column<string>(type: "TEXT", nullable: true),
                    SentById = table.Column<Guid>(type: "TEXT", nullable: true),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReturnedBecause = table.Column<string>(type: "TEXT", nullable: true),
                    ReturnedByName = table.Column<string>(type: "TEXT", nullable: true),
                    AuthorisedByName = table.Column<string>(type: "TEXT", nullable: true),
                    AuthorisedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "TEXT", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Form", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Form_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FormContributor",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FormId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StaffId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    JobTitle = table.Column<string>(type: "TEXT", nullable: false),
                    Recorded_At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "TEXT", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormContributor", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FormContributor_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FormReturn",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FormId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reasons = table.Column<string>(type: "TEXT", nullable: false),
                    ReturnedByName = table.Column<string>(type: "TEXT", nullable: false),
                    ReturnedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Recorded_At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "TEXT", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormReturn", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FormReturn_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FormSnapshot",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FormId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false),
                    Digest = table.Column<string>(type: "TEXT", nullable: false),
                    AuthorisedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuthorisedByName = table.Column<string>(type: "TEXT", nullable: false),
                    AuthorisedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Recorded_At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "TEXT", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormSnapshot", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FormSnapshot_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NarratesAssessment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FormId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Variant = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    StartedByName = table.Column<string>(type: "TEXT", nullable: false),
                    StartedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LateReason = table.Column<string>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    OutcomeReasons = table.Column<string>(type: "TEXT", nullable: true),
                    IntendedOutcomeForChild = table.Column<string>(type: "TEXT", nullable: true),
                    OutcomeChosenById = table.Column<Guid>(type: "TEXT", nullable: true),
                    OutcomeChosenByName = table.Column<string>(type: "TEXT", nullable: true),
                    AuthorisedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "TEXT", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NarratesAssessment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NarratesAssessment_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OutcomeRow",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Effect = table.Column<string>(type: "TEXT", nullable: false),
                    Actions = table.Column<string>(type: "TEXT", nullable: true),
                    WhoDoes = table.Column<string>(type: "TEXT", nullable: true),
                    ByWhen = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "TEXT", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FormId = table.Column<Guid>(type: "TEXT", nullable: false),
                    QuestionKey = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    WrittenById = table.Column<Guid>(type: "TEXT", nullable: false),
                    WrittenByName = table.Column<string>(type: "TEXT", nullable: false),
                    Removed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutcomeRow", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OutcomeRow_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Plan",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FormId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    PlanNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    SupersedesId = table.Column<Guid>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LateReason = table.Column<string>(type: "TEXT", nullable: true),
                    AgreedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AgreedByName = table.Column<string>(type: "TEXT", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndReasons = table.Column<string>(type: "TEXT", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "TEXT", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Plan", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Plan_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProgressRow",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OutcomeRowId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Effect = table.Column<string>(type: "TEXT", nullable: false),
                    Progress = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: false),
                    Recorded_At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "TEXT", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FormId = table.Column<Guid>(type: "TEXT", nullable: false),
                    QuestionKey = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    WrittenById = table.Column<Guid>(type: "TEXT", nullable: false),
                    WrittenByName = table.Column<string>(type: "TEXT", nullable: false),
                    Removed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProgressRow", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProgressRow_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Review",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlanId = table.Column<Guid>(type: "TEXT", nullable: true),
                    FormId = table.Column<Guid>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ArrangedFor = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", nullable: true),
                    ChairId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChairName = table.Column<string>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LateReason = table.Column<string>(type: "TEXT", nullable: true),
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    DecisionReasons = table.Column<string>(type: "TEXT", nullable: true),
                    NextReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DecidedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    MinutesDueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AuthorisedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DistributedTo = table.Column<string>(type: "TEXT", nullable: true),
                    DistributedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MinutesLateReason = table.Column<string>(type: "TEXT", nullable: true),
                    CancelledBecause = table.Column<string>(type: "TEXT", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "TEXT", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Review", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Review_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RiskRow",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Risk = table.Column<string>(type: "TEXT", nullable: true),
                    ProtectiveFactor = table.Column<string>(type: "TEXT", nullable: true),
                    Impact = table.Column<string>(type: "TEXT", nullable: true),
                    Evidence = table.Column<string>(type: "TEXT", nullable: true),
                    Recorded_At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "TEXT", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FormId = table.Column<Guid>(type: "TEXT", nullable: false),
                    QuestionKey = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    WrittenById = table.Column<Guid>(type: "TEXT", nullable: false),
                    WrittenByName = table.Column<string>(type: "TEXT", nullable: false),
                    Removed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RiskRow", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RiskRow_ChildFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ChildFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TemplateDefinition",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false),
                    Recorded_At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Recorded_ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    Recorded_ByName = table.Column<string>(type: "TEXT", nullable: false),
                    Recorded_ByRole = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TemplateDefinition", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Answer_FileId",
                table: "Answer",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_AnswerClash_FileId",
                table: "AnswerClash",
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
                name: "IX_Form_FileId",
                table: "Form",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_FormContributor_FileId",
                table: "FormContributor",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_FormReturn_FileId",
                table: "FormReturn",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_FormSnapshot_FileId",
                table: "FormSnapshot",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_NarratesAssessment_FileId",
                table: "NarratesAssessment",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_OutcomeRow_FileId",
                table: "OutcomeRow",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Plan_FileId",
                table: "Plan",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_ProgressRow_FileId",
                table: "ProgressRow",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Review_FileId",
                table: "Review",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_RiskRow_FileId",
                table: "RiskRow",
                column: "FileId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Answer");

            migrationBuilder.DropTable(
                name: "AnswerClash");

            migrationBuilder.DropTable(
                name: "Drafts");

            migrationBuilder.DropTable(
                name: "Form");

            migrationBuilder.DropTable(
                name: "FormContributor");

            migrationBuilder.DropTable(
                name: "FormReturn");

            migrationBuilder.DropTable(
                name: "FormSnapshot");

            migrationBuilder.DropTable(
                name: "NarratesAssessment");

            migrationBuilder.DropTable(
                name: "OutcomeRow");

            migrationBuilder.DropTable(
                name: "Plan");

            migrationBuilder.DropTable(
                name: "ProgressRow");

            migrationBuilder.DropTable(
                name: "Review");

            migrationBuilder.DropTable(
                name: "RiskRow");

            migrationBuilder.DropTable(
                name: "TemplateDefinition");
        }
    }
}
