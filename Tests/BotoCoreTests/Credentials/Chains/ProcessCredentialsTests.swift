import BotoCore
import TestSupport
import Testing
import WireFormats

@Suite struct ProcessCredentialsTests {
  static func prints(_ text: String) -> String {
    "[default]\ncredential_process = echo '\(text)'\n"
  }
  static func runs(_ command: String, _ more: String = "") -> String {
    "[default]\ncredential_process = \(command)\n\(more)\n"
  }
  static let keys = #""AccessKeyId":"P","SecretAccessKey":"SECRET""#

  static let situations = [
    ChainSituation(
      name: "keys", config: prints("{\"Version\":1,\(keys)}"),
      outcome: .found("P", by: "custom-process")),
    ChainSituation(
      name: "an account of the program's",
      config: runs(
        "echo '{\"Version\":1,\"AccountId\":\"1\",\(keys)}'", "aws_account_id = 2"),
      outcome: .found("P", by: "custom-process"), account: "1"),
    ChainSituation(
      name: "an account of the profile's",
      config: runs("echo '{\"Version\":1,\(keys)}'", "aws_account_id = 2"),
      outcome: .found("P", by: "custom-process"), account: "2"),
    ChainSituation(
      name: "no shell stands between",
      config: runs("echo '{\"Version\":1,\"SessionToken\":\"$HOME\",\(keys)}' '' | false"),
      outcome: .fails(.credentialRetrievalError, ["no JSON"])),
    ChainSituation(
      name: "static keys count before it", config: prints("{}"),
      credentials: "[default]\naws_access_key_id = F\naws_secret_access_key = SECRET\n",
      outcome: .found("F", by: "shared-credentials-file")),
    ChainSituation(
      name: "another version", config: prints("{\"Version\":2,\(keys)}"),
      outcome: .fails(
        .credentialRetrievalError, ["Unsupported version '2'", "supported versions: 1"])),
    ChainSituation(
      name: "no version", config: prints("{\(keys)}"),
      outcome: .fails(.credentialRetrievalError, ["<Version key not provided>"])),
    ChainSituation(
      name: "no secret", config: prints("{\"Version\":1,\"AccessKeyId\":\"P\"}"),
      outcome: .fails(
        .credentialRetrievalError, ["Missing required key in response: 'SecretAccessKey'"])),
    ChainSituation(
      name: "no object", config: prints("[1]"),
      outcome: .fails(.credentialRetrievalError, ["no JSON object"])),
    ChainSituation(
      name: "no JSON", config: prints("SECRET"),
      outcome: .fails(.credentialRetrievalError, ["custom-process", "no JSON"])),
    ChainSituation(
      name: "an expiration that is no time",
      config: prints("{\"Version\":1,\"Expiration\":\"soon\",\(keys)}"),
      outcome: .fails(.credentialRetrievalError, ["Expiration"])),
    ChainSituation(
      name: "keys that have expired",
      config: prints("{\"Version\":1,\"Expiration\":\"2020-01-01T00:00:00Z\",\(keys)}"),
      outcome: .fails(.credentialRetrievalError, ["expired at 2020-01-01"])),
    ChainSituation(
      name: "a failure", config: runs("sh -c 'echo locked out >&2; exit 3'"),
      outcome: .fails(.credentialRetrievalError, ["exited with status 3", "locked out"])),
    ChainSituation(
      name: "a signal", config: runs("sh -c 'kill -9 $$'"),
      outcome: .fails(.credentialRetrievalError, ["ended by signal 9"])),
    ChainSituation(
      name: "no program", config: runs("/nowhere/to/be/found"),
      outcome: .fails(.credentialRetrievalError, ["/nowhere/to/be/found can't be run"])),
    ChainSituation(
      name: "an endless quotation", config: runs("echo 'x"),
      outcome: .fails(.credentialRetrievalError, ["profile default", "quotation"])),
    ChainSituation(
      name: "no word", config: runs("''"),
      outcome: .fails(.credentialRetrievalError, ["can't be run"])),
    ChainSituation(
      name: "endless output", config: runs("yes"),
      outcome: .fails(.credentialRetrievalError, ["yes writes more than"])),
    ChainSituation(
      name: "much on both outputs",
      config: runs(
        #"sh -c 'head -c 300000 /dev/zero >&2; head -c 300000 /dev/zero; exit 1'"#),
      outcome: .fails(.credentialRetrievalError, ["exited with status 1"])),
  ]

  @Test(arguments: situations) func situation(_ situation: ChainSituation) async throws {
    try await situation.check()
  }

  @Test func programsHaveTheEnvironment() async throws {
    let home = try TemporaryHome(
      config: Self.runs(
        #"sh -c 'echo "{\"Version\":1,\"AccessKeyId\":\"$MINE\",\"SecretAccessKey\":\"s\"}"'"#))
    let session = try home.session(["MINE": "from here"])
    let credentials = try await session.identity.credentials(at: Timestamp.now)
    #expect(credentials.accessKeyID == "from here")
  }
}
