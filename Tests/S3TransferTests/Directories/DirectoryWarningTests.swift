import Testing

@testable import S3Transfer

struct DirectoryWarningTests {
  @Test func pathsAreShownFromTheWorkingDirectoryOn() {
    let warning = DirectoryWarning(.local(LocalPath.workingDirectory + "/d/big"), .tooLarge)
    #expect("\(warning)" == "warning: File d/big exceeds s3 upload limit of 48.8 TiB.")
  }
}
