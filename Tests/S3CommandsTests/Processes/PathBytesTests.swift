// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import BotoCore
import TestSupport
import Testing

/// File names that aren't UTF-8, on the command line and in directories.
@Suite(.serialized, .enabled(if: TestProcess.isBuilt), .timeLimit(.minutes(4)))
struct PathBytesTests {
  /// A repaired name would be that of the other file.
  @Test func configuredFileIsUsed() async throws {
    let store = try await StoreServer()
    let folder = try TestFolder()
    let result = try await TestProcess.run(
      #"""
      cd \#(folder.path) && mkdir d && cd d || exit 9
      printf right >$'f\xff'; printf wrong >$'f\xef\xbf\xbd'; printf inner >$'plain'
      mkdir $'s\xfe'; printf deep >$'s\xfe/x'
      timeout 20 $boto3 s3 cp $'f\xff' s3://b/one || exit 8
      timeout 20 $boto3 s3 cp $'s\xfe/' s3://b/sub --recursive || exit 7
      timeout 20 $boto3 s3 cp s3://b/k $'down\xfd' || exit 6
      [ "$(cat $'down\xfd')" = body ] || exit 5
      [ ! -e $'down\xef\xbf\xbd' ] || exit 4
      cd $'s\xfe' && timeout 20 $boto3 s3 cp x s3://b/relative || exit 3
      printf text/odd >$'v\xfc' && timeout 20 $boto3 s3 cp x s3://b/typed --content-type file://$'v\xfc' || exit 2
      rm -rf \#(folder.path)/d
      """#, endpoint: store.endpoint)
    #expect(result.status == 0, "\(result.errorText)")
    #expect(store.body("/b/one") == Array("right".utf8))
    #expect(store.body("/b/sub/x") == Array("deep".utf8))
    #expect(store.body("/b/relative") == Array("deep".utf8))
    #expect(result.text.contains("upload: ./f\\xff to s3://b/one\n"), "\(result.text)")
    #expect(result.text.contains("download: s3://b/k to ./down\\xfd\n"), "\(result.text)")
  }

  /// Keys are UTF-8, so such a name has none: it is reported, and the rest continues.
  @Test func nonUTF8NameIsRejected() async throws {
    let store = try await StoreServer()
    let folder = try TestFolder()
    let result = try await TestProcess.run(
      #"""
      cd \#(folder.path) && mkdir d && printf x >d/$'f\xff' && printf y >d/good || exit 9
      timeout 20 $boto3 s3 cp d s3://b/p --recursive; a=$?
      timeout 20 $boto3 s3 cp d/$'f\xff' s3://b/q/; b=$?
      rm -rf \#(folder.path)/d
      exit $((a * 10 + b))
      """#, endpoint: store.endpoint)
    #expect(result.status == 22, "\(result.errorText)")
    #expect(store.putCount == 1)
    #expect(store.body("/b/p/good") == Array("y".utf8))
    #expect(result.errorText.contains("f\\xff. The name is not UTF-8"), "\(result.errorText)")
  }

  @Test(arguments: [
    #"ls $'s3://b/\xff'"#, #"cp /dev/null $'s3://b/\xff'"#, #"ls s3://b --region $'\xff'"#,
    #"cp /dev/null s3://b/k --content-type $'a\xc3'"#,
  ])
  func sentArgumentsMustBeUTF8(command: String) async throws {
    let store = try await StoreServer()
    let result = try await TestProcess.run(
      "timeout 20 $boto3 s3 \(command)", endpoint: store.endpoint)
    #expect(result.status == 252)
    #expect(result.errorText.contains("This argument isn't UTF-8: '"), "\(result.errorText)")
    #expect(store.requestCount == 0)
  }

  /// The bundle of that name is empty; the one with the repaired name doesn't exist.
  @Test(arguments: [
    #"AWS_CA_BUNDLE=$'ca\xff' timeout 20 $boto3 s3 ls"#,
    #"timeout 20 $boto3 s3 ls --ca-bundle $'ca\xff'"#,
    #"timeout 20 $boto3 s3 ls --ca-bundle=$'ca\xff'"#,
  ])
  func aBundleOfCertificates(command: String) async throws {
    let folder = try TestFolder()
    let result = try await TestProcess.run(
      #"""
      cd \#(folder.path) && : >$'ca\xff' || exit 9
      \#(command) --endpoint-url https://localhost:9; status=$?; rm $'ca\xff'; exit $status
      """#)
    #expect(result.status == 255)
    #expect(result.errorText.contains("The CA bundle, ca\\xff, is empty"), "\(result.errorText)")
  }

  @Test func batchFileWithAnyName() async throws {
    let folder = try TestFolder()
    let result = try await TestProcess.run(
      #"""
      cd \#(folder.path) && echo '{"id":1,"action":"describe"}' >$'calls\xff' || exit 9
      timeout 20 $boto3 batch $'calls\xff'; status=$?; rm $'calls\xff'; exit $status
      """#)
    #expect(result.status == 0, "\(result.errorText)")
    #expect(result.text.hasPrefix("{\"id\":1,"))
  }

  /// The home directory and paths in variables, of this program and of its child processes.
  @Test func namesInTheEnvironment() async throws {
    let store = try await StoreServer(keys: ["some-key"])
    let folder = try TestFolder()
    let result = try await TestProcess.run(
      #"""
      cd \#(folder.path) && mkdir -p $'home\xff/.aws' && cat >$'home\xff/.aws/config' <<'END' || exit 9
      [default]
      region = us-east-1
      credential_process = sh -c 'cat "$HOME/keys"'
      END
      echo '{"Version":1,"AccessKeyId":"a","SecretAccessKey":"b"}' >$'home\xff/keys'
      unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_REGION
      HOME=$PWD/$'home\xff' timeout 20 $boto3 s3 ls s3://b; status=$?
      rm -rf \#(folder.path)/*
      exit $status
      """#, endpoint: store.endpoint)
    #expect(result.status == 0, "\(result.errorText)")
    #expect(result.text.contains(" some-key\n"))
  }
}
