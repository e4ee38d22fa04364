import ArgumentParser
import Testing

@testable import S3Commands

struct S3CommandTests {
  @Test func itsNameIsThatOfTheService() {
    #expect(S3Command.configuration.commandName == "s3")
  }
}
