import ArgumentParser

/// How objects are encrypted by the service.
struct EncryptionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Have S3 encrypt the object; without a value by AES256.", valueName: "algorithm"))
  var sse: ServerSideEncryption?

  @Option(help: ArgumentHelp("The KMS key, for --sse aws:kms.", valueName: "id"))
  var sseKmsKeyId: String?

  @Option(
    help: ArgumentHelp(
      "Have S3 encrypt the object with the key of --sse-c-key, or decrypt it.",
      valueName: "algorithm"))
  var sseC: CustomerEncryption?

  @Option(
    help: ArgumentHelp("A key of your own; fileb://path reads it from a file.", valueName: "key"))
  var sseCKey: String?

  @Option(
    help: ArgumentHelp(
      "Have S3 decrypt the source of a copy with the key of --sse-c-copy-source-key.",
      valueName: "algorithm"))
  var sseCCopySource: CustomerEncryption?

  @Option(help: ArgumentHelp("The key of a copy's source.", valueName: "key"))
  var sseCCopySourceKey: String?
}

/// How the service encrypts with keys of its own.
enum ServerSideEncryption: String, ExpressibleByArgument, CaseIterable {
  case aes256 = "AES256"
  case kms = "aws:kms"
}

/// How the service encrypts with a key that each request brings.
enum CustomerEncryption: String, ExpressibleByArgument, CaseIterable {
  case aes256 = "AES256"
}
