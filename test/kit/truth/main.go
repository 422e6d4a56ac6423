// Prints how Kubernetes' YAML reader takes scalars, as the table that the tests hold our reader to.
package main

import (
	"encoding/json"
	"os"

	"sigs.k8s.io/yaml"
)

type row struct {
	Text    string          `json:"text"`
	Value   json.RawMessage `json:"value,omitempty"`
	Key     string          `json:"key,omitempty"`
	Refused bool            `json:"refused,omitempty"`
}

var plain = []string{
	"y", "Y", "yes", "Yes", "YES", "yEs", "n", "N", "no", "No", "NO", "nO", "on", "On", "ON", "oN", "off", "Off", "OFF", "oFF",
	"true", "True", "TRUE", "tRUE", "false", "False", "FALSE", "t", "f", "T", "F", "yess", "none", "None",
	"null", "Null", "NULL", "nULL", "~", "~~", "nil", "nan", "NaN", "inf", "Infinity", "",
	".nan", ".NaN", ".NAN", ".Nan", ".inf", ".Inf", ".INF", "+.inf", "-.inf", "-.INF", "+.Inf", "+.nan", "-.nan",
	"0", "-0", "+0", "00", "000", "1", "-1", "+1", "01", "-01", "+01", "007", "0777", "-0777", "+0777", "08", "09", "018", "0o777", "0O17", "-0o7", "+0o7", "0o8", "0o", "o7",
	"0x1F", "0X1f", "-0x10", "+0x10", "0x", "0xg", "0x_1F", "0b101", "0B11", "-0b11", "+0b11", "0b", "0b2", "0b-101", "0b+1", "-0b-1", "0b1_0",
	"1_000", "1__0", "1_", "_1", "-1_0", "0_7", "0_8", "1_000.5", "1._5", "1.5_5", "1e1_0", "_",
	"1.0", "1.", ".5", "+.5", "-.5", "1.5", "-1.5", "+1.5", "01.5", "00.5", "1.5.5", "1e3", "1E3", "1e+3", "1e-3", "1.5e3", "1.e3", ".5e3", "e3", "1e", "1e+", "1e400", "-1e400", "1e-400", ".", "..", "...x", "-", "+", "-x", "--1", "+-1", ".e3", "._5", ".5_5", "0.0", "-0.0", "0e0", "12e03", "-2E+05", "0x1p-2", "0x1.8p1", ".5p3", "1f", "1d",
	"9007199254740991", "9007199254740992", "9007199254740993", "-9007199254740993", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "18446744073709551615", "18446744073709551616", "+18446744073709551615", "+9223372036854775808", "99999999999999999999999", "0xFFFFFFFFFFFFFFFF", "0x1FFFFFFFFFFFFFFFF", "01777777777777777777777", "02000000000000000000000", "0b1111111111111111111111111111111111111111111111111111111111111111",
	"1:30", "12:30:45", "190:20:30", "190:20:30.15", "1:60", "-1:30", "3600", "22:22",
	"2001-01-01", "2001-1-1", "2001-13-01", "2001-02-30", "2001-12-14t21:59:43.10-05:00", "2001-12-14T21:59:43Z", "2001-12-14 21:59:43.10", "2001-12-14 21:59:43.10 -5", "2001-12", "2001-", "20010101", "2001", "2000-02-29", "1900-02-29", "2001-01-01T", "2001_01", "0001-01-01", "2001-01-01T1:2:3Z", "2001-01-01 1:2:3",
	"1.2.3.4", "001:db8::", "::1", "10.0.0.0/8", "v1", "1.10", "1.20", "3.10", "1m", "100m", "1Gi", "5s", "1h30m", "1,000", "1 000", "0x10 ", "$1", "%1a", "50%", "=", "<", "<<x", "a b", "a  b", "a#b", "a:b", "http://x", "*.local"[1:], "/a", "\\n", "(a)", "a'b", "a\"b", "é", "日本", "😀", "0.1.0", "1-1", "0-7", "1/2", "0.30000000000000004", "123456789012345678", "1e21", "1e20", "123456789.123456789", "5e-324", "1.7976931348623157e308", "1.7976931348623159e308", "e", "E1", "0e", "0.", "-.", "+.", "0_", "0__0", "00_7", "0o_7", "0b_1",
}

var written = []string{
	`"yes"`, `'no'`, `"1"`, `'0x10'`, `""`, `''`, `"null"`, `"~"`, `'2001-01-01'`, `"a\tb\n"`, `"\u0041\x42\U0001F600"`, `'it''s'`, `"\/"`, `"\e\0\a"`, `"\N\_\L\P"`, `"a\
  b"`,
	"!!str 5", "!!str yes", "!!str null", "!!str", "!!str 0x10", "!!int 5", `!!int "5"`, "!!int 0777", "!!int 5.0", "!!int x", "!!int", "!!float 5", "!!float 5.5", `!!float "5"`, "!!float x", "!!float 0x10", "!!float .5",
	"!!bool yes", `!!bool "true"`, "!!bool 1", "!!bool y", "!!null ~", `!!null ""`, "!!null x", "!!null", "!!timestamp 2001-01-01", "!!timestamp x", `!!timestamp "2001-01-01"`, "!!binary aGVsbG8=", "!!binary '@@'", "!!binary aGVsbG8", "!!binary /w==",
	"! 5", "! yes", "!custom 5", "!custom yes", "!custom x", "!<tag:yaml.org,2002:str> 5", "!<tag:yaml.org,2002:int> 5", "!<x> 5",
	"|\n  1\n", ">\n  yes\n", "|-\n  null", "!!int |-\n  5", "|2\n    x\n", "|+\n  x\n\n", ">-\n  a\n  b\n\n  c",
}

var keys = []string{
	"a", "y", "on", "No", "true", "1", "01", "0x10", "0777", "1_000", "-0", "1.0", "1.5", "1e3", "1e6", "1e20", "1e21", "1e22", "1.23456789", "0.1", "1e-5", "0.0001", "0.00001234", "123456.7", "1234567.8", "1e40", ".inf", "-.inf", ".nan", "~", "null", `""`, `"1"`, "2001-01-01", "1:30", "9223372036854775807", "<<x", "16777217.0", "100000000.5",
}

func take(text, document string) row {
	out, err := yaml.YAMLToJSON([]byte(document))
	if err != nil {
		return row{Text: text, Refused: true}
	}
	var one map[string]json.RawMessage
	if err := json.Unmarshal(out, &one); err != nil {
		panic(err)
	}
	for key, value := range one {
		return row{Text: text, Value: value, Key: key}
	}
	panic("no key in " + document)
}

func main() {
	table := map[string][]row{}
	for _, text := range append(append([]string{}, plain...), written...) {
		one := take(text, "k: "+text+"\n")
		one.Key = ""
		table["scalars"] = append(table["scalars"], one)
	}
	for _, text := range keys {
		one := take(text, text+": v\n")
		one.Value = nil
		table["keys"] = append(table["keys"], one)
	}
	encoder := json.NewEncoder(os.Stdout)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	if err := encoder.Encode(table); err != nil {
		panic(err)
	}
}
